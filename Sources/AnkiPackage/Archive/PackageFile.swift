import JSONText

/// A package that is open for reading: its collection, taken out into a file, and its media.
struct PackageFile {
  let reader: ZipReader
  private let folder: TemporaryFolder
  /// The media by name: the number of the entry that holds each.
  let media: [String: UInt64]

  /// The path of the collection's SQLite file, a copy that may be changed.
  var collection: String { folder.file("collection") }

  /// Opens a package of one of the older layouts.
  ///
  /// - Throws: ``Refusal`` when it cannot be read, or is of the newer layout.
  init(path: String) throws(Refusal) {
    reader = try ZipReader(path: path)
    folder = try TemporaryFolder()
    try reader.extract(try Self.collection(in: reader), to: folder.file("collection"))
    media = try Self.media(in: reader)
  }

  /// The entry of the collection: `collection.anki21`, or in the oldest layout `collection.anki2`.
  ///
  /// In a package with both, the latter only tells old clients that they are too old.
  private static func collection(in reader: ZipReader) throws(Refusal) -> UInt64 {
    let layout = try layout(in: reader)
    guard reader.index(of: "collection.anki21b") == nil, layout == nil || layout == 1 || layout == 2
    else { throw Refusal(newLayout) }
    for name in ["collection.anki21", "collection.anki2"] {
      if let index = reader.index(of: name) { return index }
    }
    throw Refusal("not an Anki package: it holds no collection")
  }

  private static let newLayout =
    "written in Anki's newer package layout; export it with "
    + "\"Support older Anki versions\" to use it here"

  /// The number of the layout, the first field of a small protobuf message; nil in the oldest.
  private static func layout(in reader: ZipReader) throws(Refusal) -> UInt8? {
    guard let index = reader.index(of: "meta") else { return nil }
    let bytes = try reader.bytes(index)
    return bytes.count == 2 && bytes[0] == 0x08 ? bytes[1] : .max
  }

  private static func media(in reader: ZipReader) throws(Refusal) -> [String: UInt64] {
    guard let index = reader.index(of: "media") else { return [:] }
    var media: [String: UInt64] = [:]
    let map: JSONElement
    do {
      map = try JSONElement.parse(try reader.bytes(index))
    } catch {
      throw Refusal("its list of media is damaged")
    }
    for member in map.members {
      guard let name = member.value.string else { continue }
      media[name] = reader.index(of: member.key)
    }
    return media
  }
}
