import DeckFiles
import Foundation

/// A folder of its own for one test, gone after it.
final class TemporaryFolder: Sendable {
  let path: String

  convenience init(_ files: [String: String] = [:]) throws {
    try self.init(pairs: files.map { ($0, $1) })
  }

  /// Names that differ only in their Unicode form are one key of a dictionary.
  init(pairs files: [(String, String)]) throws {
    path = NSTemporaryDirectory() + "deckfiles-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files {
      let file = self / name
      try FileManager.default.createDirectory(
        atPath: Path.folder(file), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func link(_ name: String, to destination: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: self / name, withDestinationPath: destination)
  }

  static func / (folder: TemporaryFolder, name: String) -> String { folder.path + "/" + name }
}
