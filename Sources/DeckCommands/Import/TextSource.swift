import DeckFiles
import DeckManifest
import DeckModel
import DeckSync

/// Notes in a text file that others made.
struct TextSource: ImportSource {
  let path: String
  /// The deck of notes for which the text names none.
  let deck: String

  /// Reads all notes.
  ///
  /// - Throws: ``BackendError`` of code `file` when it cannot be read.
  func read() async throws(BackendError) -> ImportedCollection {
    let bytes: [UInt8]
    do {
      bytes = try SystemFiles().read(path)
    } catch {
      throw BackendError(.file, "\(error)")
    }
    let export = TextExport(bytes, file: path, deck: deck)
    guard let imported = export.imported else {
      throw BackendError(
        .file,
        export.problems.prefix(10).map { problem in
          (problem.location.map { "\($0): " } ?? "") + problem.message
        }.joined(separator: "\n"))
    }
    return imported
  }

  /// None: a text has no media.
  func mediaNames() async throws(BackendError) -> [String] { [] }

  /// Never asked for, as there are none.
  func copyMedia(_ names: [String], into folder: String) async throws(BackendError) {}
}
