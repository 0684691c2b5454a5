/// A package that is open for reading.
struct PackageArchive {
  let reader: ZipReader
  let layout: PackageLayout
  /// The entry of the collection.
  private let entry: UInt64
  /// The media by name.
  let media: [String: PackedMedia]

  /// Opens a package of any layout.
  ///
  /// - Throws: ``Refusal`` when it cannot be read.
  init(path: String) throws(Refusal) {
    reader = try ZipReader(path: path)
    (layout, entry) = try PackageLayout.find(in: reader)
    media = try PackedMedia.list(in: reader, layout)
  }

  /// Takes the collection out into a file.
  func extractCollection(to path: String) throws(Refusal) {
    var limit = UnpackLimit(
      packed: reader.packedSize(entry), atMost: UnpackLimit.collection)
    try reader.extract(entry, layout.packing, to: path, within: &limit)
  }
}

/// A package whose collection has been taken out into a file.
struct PackageFile {
  /// The package itself.
  let archive: PackageArchive
  private let folder: TemporaryFolder

  /// The path of the collection's SQLite file, a copy that may be changed.
  var collection: String { folder.file("collection") }

  /// Opens a package of any layout.
  ///
  /// - Throws: ``Refusal`` when it cannot be read.
  init(path: String) throws(Refusal) {
    archive = try PackageArchive(path: path)
    folder = try TemporaryFolder()
    try archive.extractCollection(to: folder.file("collection"))
  }

  /// Opens a package to change it.
  ///
  /// - Throws: ``Refusal`` when it cannot be read, or is of the newest layout, in which we cannot write.
  init(changeable path: String) throws(Refusal) {
    try self.init(path: path)
    guard archive.layout == .older else {
      throw Refusal(
        "written in Anki's newer package layout; export it with "
          + "\"Support older Anki versions\" to use it here")
    }
  }
}
