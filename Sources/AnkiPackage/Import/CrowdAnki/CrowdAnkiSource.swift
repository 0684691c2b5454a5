import DeckFiles
public import DeckModel
public import DeckSync
import Glibc
import JSONText

/// A folder that the add-on CrowdAnki wrote: a deck with all below it as JSON, and its media beside it.
///
/// It tells neither numbers nor cards of notes: there is no scheduling in it.
public struct CrowdAnkiSource: ImportSource {
  /// The path of the folder.
  public let folder: String

  /// What CrowdAnki wrote into `folder`.
  public init(folder: String) { self.folder = folder }

  /// Whether a folder has the file by which CrowdAnki knows its own.
  public static func isThere(in folder: String) -> Bool { file(in: folder) != nil }

  /// Reads all notes with their note types and decks, and counts what files cannot hold.
  ///
  /// - Throws: ``BackendError`` of code `file` when the folder cannot be read.
  public func read() async throws(BackendError) -> ImportedCollection {
    try BackendError.from(folder) {
      guard let file = Self.file(in: folder) else { throw Refusal("it has no deck.json") }
      let root = try JSONElement.parse(try Self.bytes(of: file))
      var reader = try CrowdAnkiReader(root)
      try reader.read(root)
      return try reader.collection()
    }
  }

  /// The names of the files in the folder `media`, as Anki would store them.
  ///
  /// - Throws: ``BackendError`` of code `file` when the folder cannot be read.
  public func mediaNames() async throws(BackendError) -> [String] {
    try BackendError.from(folder) {
      try CrowdAnkiMedia(Path.join(folder, "media")).files.keys
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
  }

  /// Copies media out of the folder.
  ///
  /// - Parameters:
  ///   - names: some of ``mediaNames()``.
  ///   - target: where they go; a file of the same name is replaced.
  /// - Throws: ``BackendError`` of code `file` when one cannot be read or written.
  public func copyMedia(_ names: [String], into target: String) async throws(BackendError) {
    try BackendError.from(folder) {
      let media = try CrowdAnkiMedia(Path.join(folder, "media"))
      for name in names { try media.copy(name, into: MediaFolder(path: target)) }
    }
  }

  /// The content of the deck's file, of which several times as much is in memory at once.
  private static func bytes(of file: String) throws -> [UInt8] {
    var status = stat()
    guard stat(file, &status) != 0 || status.st_size <= 1 << 30 else {
      throw Refusal("its file is larger than 1 GiB")
    }
    return try SystemFiles().read(file)
  }

  /// The deck's file: `deck.json`, in old exports named after the folder.
  private static func file(in folder: String) -> String? {
    let name = (try? SystemFiles().realPath(folder)).map(Path.baseName) ?? ""
    return ["deck.json", "\(name).json"].map { Path.join(folder, $0) }
      .first { SystemFiles().kind($0) == .file }
  }
}
