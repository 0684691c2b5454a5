import JSONText

/// Where a media file is in a package, and what the package says of its content.
struct PackedMedia {
  /// The number of the entry.
  let entry: UInt64
  /// The size, in bytes, where the package tells it.
  var size: UInt64?
  /// The SHA-1 of the content, where the package tells it.
  var sha1: [UInt8]?

  /// The media of a package by name, as the package spells it; those without an entry are left out.
  ///
  /// - Throws: ``Refusal`` when the list is damaged.
  static func list(
    in reader: ZipReader, _ layout: PackageLayout
  ) throws(Refusal) -> [String: PackedMedia] {
    // Old versions of AnkiDroid wrote none.
    guard let index = reader.index(of: "media") else { return [:] }
    let bytes = try reader.bytes(index, layout.packing)
    switch layout {
    case .older: return try named(bytes, in: reader)
    case .newest: return try described(bytes, in: reader)
    }
  }

  /// The older list: a JSON object of the names by the names of the entries.
  private static func named(
    _ bytes: [UInt8], in reader: ZipReader
  ) throws(Refusal) -> [String: PackedMedia] {
    var media: [String: PackedMedia] = [:]
    let map: JSONElement
    do {
      map = try JSONElement.parse(bytes)
    } catch {
      throw damage
    }
    guard map.kind == .object else { throw damage }
    for member in map.members {
      guard let name = member.value.string else { throw damage }
      media[name] = reader.index(of: member.key).map { PackedMedia(entry: $0) }
    }
    return media
  }

  /// The newest list: protobuf messages with name (1), size (2) and SHA-1 (3), in the order of the
  /// entries, which are called by number, unless a message gives another (255).
  private static func described(
    _ bytes: [UInt8], in reader: ZipReader
  ) throws(Refusal) -> [String: PackedMedia] {
    var media: [String: PackedMedia] = [:]
    var place: Int64 = 0
    try ProtobufMessage(bytes[...]).forEach(1) { message throws(Refusal) in
      let number = try message.number(255) ?? place
      place += 1
      guard let entry = reader.index(of: "\(number)") else { return }
      media[try message.text(1)] = PackedMedia(
        entry: entry, size: UInt64(exactly: try message.number(2) ?? 0),
        sha1: try message.bytes(3).map(Array.init))
    }
    return media
  }

  private static let damage = Refusal("its list of media is damaged")
}
