/// Takes markup out of a text as Anki does, which is not as a browser would.
enum MarkupRemover {
  /// Removes comments, whole `style` and `script` elements, and everything from `<` to `>`.
  ///
  /// What has no end stays: an unclosed comment is only removed to its first `>`.
  static func remove(from text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: "<")) else { return text }
    var kept: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), let end = endOfMarkup(bytes, at: index) {
        index = end
      } else {
        kept.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  private static func endOfMarkup(_ bytes: [UInt8], at start: Int) -> Int? {
    if bytes.has("<!--", at: start), let end = bytes.end(of: "-->", from: start + 4) { return end }
    for name in ["style", "script"] where bytes.has("<" + name, at: start) {
      if let open = bytes.end(of: ">", from: start + 1 + name.utf8.count),
        let end = bytes.end(of: "</\(name)>", from: open)
      {
        return end
      }
    }
    return bytes.end(of: ">", from: start + 1)
  }

  /// Puts the file name, between blanks, in the place of every tag that shows a media file.
  static func keepMediaNames(of text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: "<")) else { return text }
    var kept: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), let tag = MediaTag(bytes, at: index) {
        kept += [0x20] + bytes[tag.name] + [0x20]
        index = tag.end
      } else {
        kept.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Whether ASCII text in lower case stands at an index, in any case.
  func has(_ text: String, at index: Int) -> Bool {
    guard index + text.utf8.count <= count else { return false }
    return zip(text.utf8, self[index...]).allSatisfy { expected, byte in
      expected == (0x41...0x5A ~= byte ? byte | 0x20 : byte)
    }
  }

  /// The index after the first occurrence of ASCII text in lower case, in any case.
  func end(of text: String, from start: Int) -> Int? {
    guard start + text.utf8.count <= count else { return nil }
    return (start...(count - text.utf8.count)).first { has(text, at: $0) }
      .map { $0 + text.utf8.count }
  }
}
