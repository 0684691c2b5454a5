extension Canonical {
  /// What Anki makes of the name of a media file: the last part of a path, NFC, in lower case,
  /// without characters that some system refuses, and at most 120 bytes.
  ///
  /// Names that Windows reserves get a `_`, as does a blank or dot at the end. Anki cuts a longer
  /// name before its extension. An empty result is a name that Anki refuses.
  public static func mediaName(_ path: String) -> String {
    let last = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).last
    let name = mediaNameKeepingCase(last.map { String(Substring($0)) } ?? "")
    // Lower case can be longer, or not composed.
    return settled(name) { mediaNameKeepingCase(lowercased($0)) }
  }

  /// A name with the digest of the content before its extension, as Anki gives it to a file whose name is
  /// taken.
  package static func mediaName(_ name: String, with digest: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else {
      return "\(name)-\(digest)"
    }
    return "\(name[..<dot])-\(digest)\(name[dot...])"
  }

  /// What Anki's importer makes of the name of a media file in a package: the same, but in the case it has
  /// (seen in 26.9).
  package static func mediaNameKeepingCase(_ name: String) -> String {
    var scalars = composed(name).unicodeScalars
    scalars.removeAll(where: isRefused)
    let spaced = String(String.UnicodeScalarView(scalars.map { $0 == "\u{A0}" ? " " : $0 }))
    return shortened(closed(withoutDeviceName(spaced)))
  }

  /// Whether some system refuses the character, as Anki knows it.
  ///
  /// Anki's table of assigned characters is that of Unicode 10, so that newer emoji go, too.
  private static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return scalar.value < 0x20 || scalar.value == 0x7F
        || "[]<>:\"/?*^\\|".unicodeScalars.contains(scalar)
    }
    let properties = scalar.properties
    guard properties.generalCategory != .unassigned, let age = properties.age else { return true }
    return age.major > 10
  }

  /// `con.png` is a device to Windows: `con_.png`.
  private static func withoutDeviceName(_ name: String) -> String {
    let stem = String(Substring(name.utf8.prefix { $0 != UInt8(ascii: ".") }))
    let device = stem.lowercased()
    let numbered = ["com", "lpt"].contains(String(device.dropLast()))
    let isDevice =
      ["con", "prn", "aux", "nul"].contains(device)
      || numbered && ("1"..."9").contains(device.suffix(1))
    return isDevice ? stem + "_" + Substring(name.utf8.dropFirst(stem.utf8.count)) : name
  }

  /// Windows drops a blank or dot at the end of a name: a `_` keeps it.
  private static func closed(_ name: String) -> String {
    name.utf8.last == 0x20 || name.utf8.last == 0x2E ? name + "_" : name
  }

  private static func shortened(_ name: String) -> String {
    let limit = 120
    guard name.utf8.count > limit else { return name }
    let dot = name.utf8.lastIndex(of: UInt8(ascii: "."))
    let stem = dot.map { String(name[..<$0]) } ?? name
    let ending = dot.map { String(name[name.utf8.index(after: $0)...]) } ?? ""
    let shortEnding = prefix(ending, bytes: 10)
    let shortStem = prefix(stem, bytes: limit - shortEnding.utf8.count - 2)
    return closed(shortEnding.isEmpty ? shortStem : shortStem + "." + shortEnding)
  }

  /// The longest prefix of whole scalars within a number of bytes.
  private static func prefix(_ text: String, bytes: Int) -> String {
    var room = bytes
    let scalars = text.unicodeScalars.prefix { scalar in
      room -= UTF8.width(scalar)
      return room >= 0
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
