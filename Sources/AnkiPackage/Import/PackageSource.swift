public import DeckModel
public import DeckSync
import GRDB

/// A package that decks are imported from: `.apkg` or `.colpkg`, of every layout that Anki has written.
///
/// The file is only read. What is unpacked is bounded, and gone when the call returns.
public struct PackageSource: ImportSource {
  /// The path of the file.
  public let path: String

  /// The numbers of the notes that are wanted; nil for all.
  private let wanted: Set<Int64>?

  /// A package at `path`.
  ///
  /// - Parameter wanted: the numbers of the notes that are wanted; nil for all.
  public init(path: String, notes wanted: Set<Int64>? = nil) {
    self.path = path
    self.wanted = wanted
  }

  /// Reads all notes with their note types and decks, and counts what files cannot hold.
  ///
  /// - Throws: ``BackendError`` of code `file` when the package cannot be read.
  public func read() async throws(BackendError) -> ImportedCollection {
    try BackendError.from(path) {
      let package = try PackageFile(path: path)
      return try CollectionFile.openForeign(package.collection).read { db in
        try CollectionImport.collection(db, only: wanted)
      }
    }
  }

  /// The names of the media in the package, as Anki's importer would store them.
  ///
  /// - Throws: ``BackendError`` of code `file` when the package cannot be read, or a name is that of a
  ///   path.
  public func mediaNames() async throws(BackendError) -> [String] {
    try BackendError.from(path) {
      try PackageArchive(path: path).storedMedia().keys
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
  }

  /// Copies media out of the package, each checked against what the package says of it.
  ///
  /// - Parameters:
  ///   - names: some of ``mediaNames()``.
  ///   - folder: where they go; a file of the same name is replaced.
  /// - Throws: ``BackendError`` of code `file` when one is damaged or cannot be written.
  public func copyMedia(_ names: [String], into folder: String) async throws(BackendError) {
    try BackendError.from(path) {
      let archive = try PackageArchive(path: path)
      let media = try archive.storedMedia()
      var limit = UnpackLimit(packed: archive.reader.size)
      for name in names {
        guard let file = media[name] else {
          throw Refusal("there is no media file \(name.quoted) in it")
        }
        try archive.copy(file, named: name, into: MediaFolder(path: folder), within: &limit)
      }
    }
  }
}
