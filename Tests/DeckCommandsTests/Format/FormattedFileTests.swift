import DeckManifest
import Foundation
import Testing

@testable import DeckCommands

@Suite("Formatted files on disk")
struct FormattedFileTests {
  @Test("the examples are in canonical layout", arguments: ["geography", "vocabulary"])
  func examples(name: String) throws {
    let folder = Repository.root.appending(path: "examples/\(name)").path
    let draft = FormatDraft(folder: folder, paths: [], assigningIDs: true)
    #expect(draft.fileCount > 2 && draft.problems.isEmpty && draft.doubts.isEmpty)
    #expect(draft.changes.map(\.path) == [])
  }

  @Test("so are the files of a new project")
  func newProject() throws {
    let folder = try Folder(
      Starter(namespace: "test").files.map { ($0.path, $0.text) })
    let draft = FormatDraft(folder: folder.path, paths: [], assigningIDs: true)
    #expect(draft.fileCount == 3 && draft.changes.isEmpty && draft.problems.isEmpty)
  }

  @Test("a file that changed since it was read is left as it is")
  func changedMeanwhile() throws {
    let folder = try Folder([
      ("deckform.yaml", "deckform: 1\nnamespace: t\ninclude: []\n"), ("a.yaml", "notes:  []\n"),
    ])
    let draft = FormatDraft(folder: folder.path, paths: ["a.yaml"], assigningIDs: false)
    let change = try #require(draft.changes.first)
    try folder.write("a.yaml", "notes:  [ ]\n")
    let writer = FormattedFileWriter(folder: folder.path)
    #expect(writer.write(change) == "it changed since it was read")
    #expect(try folder.text("a.yaml") == "notes:  [ ]\n")
    try folder.write("a.yaml", "notes:  []\n")
    #expect(writer.write(change) == nil)
    #expect(try folder.text("a.yaml") == "notes: []\n")
  }

  /// A temporary folder with files.
  private final class Folder {
    let path = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("deckform-\(UUID().uuidString)").path

    init(_ files: [(String, String)]) throws {
      for (name, text) in files { try write(name, text) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String) throws {
      let file = URL(fileURLWithPath: "\(path)/\(name)")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }

    func text(_ name: String) throws -> String {
      try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
    }
  }
}
