import DeckManifest
import DeckModel
import FileFixtures
import Foundation
import Testing

@testable import DeckCommands

/// What a file is: each kind has a schema of its own.
enum FileKind: String {
  case project, deckFile

  func check() throws -> SchemaCheck {
    let name = self == .project ? "project" : "deckfile"
    return try SchemaCheck(schema: Repository.root.appending(path: "schemas/\(name).schema.json"))
  }

  /// What the schema says against a text.
  func faults(in text: String) throws -> [String] {
    var check = try check()
    try check.check(YAMLAsJSON.text(text))
    return check.faults
  }

  /// What the decoder says against the structure of a text.
  func problems(in text: String) -> [Diagnostic] {
    var files = SchemaFixtures.surroundings
    files[self == .project ? "/p/deckform.yaml" : "/p/decks/file.yaml"] = text
    return LoadedProject(folder: "/p", reader: MemoryFiles(text: files)).problems
      .filter(\.isAboutStructure)
  }
}

extension Diagnostic {
  /// Whether a schema can see it: keys, shapes, choices and numbers.
  fileprivate var isAboutStructure: Bool {
    switch code {
    case .unknownKey, .wrongShape, .missingKey, .literalSecret, .unknownVersion: true
    case .invalidValue:
      notes.contains { $0.message.hasPrefix("it may be") } || message.hasSuffix("whole number")
    default: false
    }
  }
}

@Suite("The schemas say what the decoder says")
struct SchemaAgreementTests {
  @Test(arguments: SchemaFixtures.goodProjects)
  func goodProject(text: String) throws { try expectGood(text, .project) }

  @Test(arguments: SchemaFixtures.badProjects)
  func badProject(text: String) throws { try expectBad(text, .project) }

  @Test(arguments: SchemaFixtures.goodFiles)
  func goodFile(text: String) throws { try expectGood(text, .deckFile) }

  @Test(arguments: SchemaFixtures.badFiles)
  func badFile(text: String) throws { try expectBad(text, .deckFile) }

  private func expectGood(_ text: String, _ kind: FileKind) throws {
    #expect(kind.problems(in: text) == [])
    #expect(try kind.faults(in: text) == [])
  }

  private func expectBad(_ text: String, _ kind: FileKind) throws {
    #expect(!kind.problems(in: text).isEmpty)
    #expect(try !kind.faults(in: text).isEmpty)
  }

  @Test func theGoodFilesHaveEveryKey() throws {
    for (kind, texts) in [
      (FileKind.project, SchemaFixtures.goodProjects), (.deckFile, SchemaFixtures.goodFiles),
    ] {
      var check = try kind.check()
      for text in texts { try check.check(YAMLAsJSON.text(text)) }
      #expect(Set(check.unseen.map(keyName)).subtracting(check.seen.map(keyName)) == [])
    }
  }

  private func keyName(_ path: String) -> String {
    String(path.split(separator: "/").last ?? "")
  }

  /// A schema cannot tell `key:` from `key: null`; the decoder reads the second as text.
  @Test func onlyAnUnquotedNullIsSeenDifferently() throws {
    let text = "notes: [{ id: a, fields: { Front: null } }]"
    #expect(FileKind.deckFile.problems(in: text) == [])
    #expect(try !FileKind.deckFile.faults(in: text).isEmpty)
  }
}
