/// The layouts of packages, one for each generation of clients (`PackageMetadata` in Anki's
/// `import_export.proto`).
enum PackageLayout {
  /// The collection is `collection.anki2`, or `collection.anki21` beside one that only tells older
  /// clients that they are too old; notes, note types and decks are JSON in it.
  case older
  /// The collection is `collection.anki21b`; it, the list of media and each of them are packed by
  /// zstd, and note types and decks have tables of their own.
  case newest

  /// Finds out the layout and the entry of the collection.
  ///
  /// - Throws: ``Refusal`` when it is none of them.
  static func find(in reader: ZipReader) throws(Refusal) -> (layout: PackageLayout, entry: UInt64) {
    switch try number(in: reader) {
    case nil, 1, 2:
      if let entry = reader.index(of: "collection.anki21b") { return (.newest, entry) }
      for name in ["collection.anki21", "collection.anki2"] {
        if let entry = reader.index(of: name) { return (.older, entry) }
      }
    case 3: if let entry = reader.index(of: "collection.anki21b") { return (.newest, entry) }
    default: throw Refusal("written in a package layout of a newer Anki, which is not known here")
    }
    throw Refusal("not an Anki package: it holds no collection")
  }

  /// How the entries are packed.
  var packing: ZipReader.Packing { self == .newest ? .zstd : .none }

  /// The number of the layout in the entry `meta`; nil in the oldest packages, which have none.
  private static func number(in reader: ZipReader) throws(Refusal) -> Int64? {
    guard let index = reader.index(of: "meta") else { return nil }
    return try ProtobufMessage(try reader.bytes(index)[...]).number(1) ?? 0
  }
}
