import Foundation
import Testing

@testable import DeckCommands

@Suite struct SchemaFileTests {
  @Test func committedSchemasAreWhatTheProgramWrites() throws {
    try expect("schemas/project.schema.json", is: SchemaDocument.project.document)
    try expect("schemas/deckfile.schema.json", is: SchemaDocument.deckFile.document)
  }

  private func expect(_ path: String, is text: String) throws {
    let isSame = try Repository.text(path).utf8.elementsEqual(text.utf8)
    #expect(isSame, "write \(path) anew with deckform schema --generic")
  }

  @Test func examplesNameTheirSchema() throws {
    let files = try Repository.exampleFiles()
    #expect(!files.isEmpty)
    for file in files {
      let line = try Repository.text(file).prefix { $0 != "\n" }
      let path = try #require(
        line.wholeMatch(of: /# yaml-language-server: \$schema=(.+)/)?.1, "\(file)")
      let folder = Repository.root.appending(path: file).deletingLastPathComponent()
      let kind = file.hasSuffix("deckform.yaml") ? "project" : "deckfile"
      let expected = Repository.root.appending(path: "schemas/\(kind).schema.json")
      #expect(
        folder.appending(path: path).standardizedFileURL.path
          == expected.standardizedFileURL.path, "\(file)")
    }
  }

  @Test func examplesFitTheirSchema() throws {
    for file in try Repository.exampleFiles() {
      let kind: FileKind = file.hasSuffix("deckform.yaml") ? .project : .deckFile
      #expect(try kind.faults(in: Repository.text(file)) == [], "\(file)")
    }
  }
}
