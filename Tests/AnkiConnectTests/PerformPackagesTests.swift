import DeckModel
import DeckPlan
import DeckSync
import Synchronization
import Testing

@testable import AnkiConnect

/// Many new notes go in a package, as far as that is the same to the learner.
@Suite struct PerformPackagesTests {
  /// An Anki that makes note 1000 by itself, with a card at place 7, and takes packages as `load` says.
  private func perform(
    _ notes: [Note], _ packing: FakeAnki.Packing = FakeAnki.Packing(),
    preset: String = #"{"id": 1, "new": {"order": 1}}"#, noteType: String = basic,
    taken: [Int64] = [], decks: [String] = [],
    load: @escaping @Sendable () throws(BackendError) -> FakeAnki.Answer = { .result("true") }
  ) async throws -> (outcomes: [OperationOutcome], sent: [String], packer: FakePacker) {
    let importer = FakeImporter(load)
    let made = Mutex(Int64(999))
    let (backend, anki) = try await FakeAnki.backend(packing: packing) {
      request throws(BackendError) in
      switch request.name {
      case "importPackage": return try importer.answer()
      case "findModelsByName": return .result("[\(noteType)]")
      case "getDeckConfig": return .result(preset)
      case "addNote":
        return .result(
          made.withLock { number in
            number += 1
            return "\(number)"
          })
      case "findCards": return .result(request.parameters.contains("note:") ? "[]" : "[1]")
      case "cardsInfo": return .result(#"[{"cardId": 1, "due": 7, "note": 1000, "reps": 0}]"#)
      case "findNotes": return .result("\(taken)")
      default: return .result("1")
      }
    }
    let outcomes = await backend.perform(
      decks.map { .createDeck(Deck(name: $0)) } + notes.map { .addNote($0) })
    let sent = anki.requests.dropFirst(2).joined().map(\.name)
    return (outcomes, sent, packing.packer)
  }

  private static let basic =
    #"{"id": -9007199254740993, "name": "basic", "type": 0, "flds": [], "tmpls": [{"did": null}]}"#

  private func notes(_ count: Int, _ text: String = "w", deck: String = "D") -> [Note] {
    (0..<count).map { index in
      Note(
        id: "n\(index)", model: "Basic", deck: deck, fields: [NoteField("Front", "\(text)\(index)")]
      )
    }
  }

  @Test func theFirstGoesByItselfAndTheOthersBehindIt() async throws {
    let (outcomes, sent, packer) = try await perform(notes(4))
    #expect(outcomes == (1000..<1004).map { .done(noteID: $0) })
    #expect(
      sent == [
        "importPackage", "findModelsByName", "getDeckConfig", "addNote", "findCards", "cardsInfo",
        "findCards", "findNotes", "importPackage", "createDeck",
      ])
    let package = try #require(packer.packages.first)
    #expect(package.notes.map(\.id) == ["n1", "n2", "n3"])
    #expect(package.notes.map(\.noteID) == [1001, 1002, 1003])
    #expect(Set(package.notes.map(\.guid)).count == 3)
    #expect(package.position == 8)
    // Numbers that no double holds arrive as they are.
    #expect(package.noteTypes.count == 1)
    #expect(package.noteTypes[0].contains("-9007199254740993"))
  }

  @Test(arguments: [
    FakeAnki.Packing(lane: .actions), FakeAnki.Packing(lane: .automatic),
    FakeAnki.Packing(isLoopback: false),
  ])
  func eachGoesByItself(_ packing: FakeAnki.Packing) async throws {
    let (outcomes, sent, _) = try await perform(notes(3), packing)
    #expect(outcomes == (1000..<1003).map { .done(noteID: $0) })
    #expect(sent.prefix(3) == ["addNote", "addNote", "addNote"])
    #expect(!sent.contains("importPackage"))
  }

  /// Anki takes 80 ms to make a deck by itself.
  @Test func decksComeWithTheirNotes() async throws {
    let (outcomes, sent, packer) = try await perform(
      notes(2, deck: "Zoo::New") + notes(2, deck: "Zoo::Ape"),
      decks: ["Other", "Zoo::New", "Zoo::Ape", "Zoo"])
    #expect(
      outcomes == Array(repeating: .done(noteID: nil), count: 4)
        + (1000..<1004).map { .done(noteID: $0) })
    #expect(packer.packages.flatMap(\.notes).map(\.deck) == ["Zoo::New", "Zoo::Ape", "Zoo::Ape"])
    // One that has no notes, the first one's, and what the package should have brought and did not;
    // besides the one that refreshes the window.
    #expect(sent.count { $0 == "createDeck" } == 4)
    #expect(
      sent.prefix(5) == [
        "createDeck", "importPackage", "findModelsByName", "createDeck", "getDeckConfig",
      ])
  }

  @Test func fiftyGoInAPackage() async throws {
    let (_, sent, packer) = try await perform(notes(50), FakeAnki.Packing(lane: .automatic))
    #expect(packer.packages.map(\.notes.count) == [49])
    #expect(sent.count { $0 == "addNote" } == 1)
  }

  @Test func anOlderImporterIsLeftAlone() async throws {
    let packing = FakeAnki.Packing()
    let (backend, anki) = try await FakeAnki.backend(packing: packing) { request in
      request.name == "importPackage"
        ? .error("[Errno 2] No such file or directory") : .result("5")
    }
    let outcomes = await backend.perform(notes(3).map { .addNote($0) })
    #expect(outcomes == Array(repeating: .done(noteID: 5), count: 3))
    #expect(
      anki.requests.dropFirst(2).joined().map(\.name).prefix(5)
        == ["importPackage", "findModelsByName", "addNote", "addNote", "addNote"])
    #expect(packing.packer.packages.isEmpty)
  }

  @Test(
    "what a package would make otherwise goes by itself",
    arguments: [
      (#"{"id": 1, "new": {"order": 0}}"#, basic), (#"{"id": 1, "dyn": 1}"#, basic),
      ("false", basic),
      (
        #"{"id": 1, "new": {"order": 1}}"#,
        #"{"id": 1, "name": "Basic", "type": 0, "flds": [], "tmpls": [{"did": null}, {"did": 12}]}"#
      ),
      (
        #"{"id": 1, "new": {"order": 1}}"#,
        #"{"id": 1, "name": "Basic", "type": 1, "flds": [], "tmpls": [{"did": null}]}"#
      ),
    ])
  func oddOnes(_ preset: String, _ noteType: String) async throws {
    let (outcomes, sent, packer) = try await perform(notes(3), preset: preset, noteType: noteType)
    #expect(outcomes == (1000..<1003).map { .done(noteID: $0) })
    #expect(sent.count { $0 == "addNote" } == 3)
    #expect(packer.packages.isEmpty)
  }

  @Test func anEmptyFirstFieldIsLeftToAnkiToRefuse() async throws {
    let (_, sent, packer) = try await perform(
      notes(3) + [Note(id: "e", model: "Basic", deck: "D", fields: [NoteField("Front", " <br>")])])
    #expect(packer.packages.flatMap(\.notes).map(\.id) == ["n1", "n2"])
    #expect(sent.count { $0 == "addNote" } == 2)
  }

  @Test func whatAnkiDoesNotReadGoesOneByOne() async throws {
    let (outcomes, sent, _) = try await perform(notes(3)) { .error("no such file (os error 2)") }
    #expect(outcomes == (1000..<1003).map { .done(noteID: $0) })
    #expect(
      sent.drop { $0 != "findNotes" }.dropFirst().prefix(5) == [
        "importPackage", "createDeck", "findNotes", "addNote", "addNote",
      ])
  }

  @Test func whatCannotBePackedGoesOneByOne() async throws {
    let packing = FakeAnki.Packing(packer: FakePacker(fails: true))
    let (outcomes, sent, _) = try await perform(notes(3), packing)
    #expect(outcomes == (1000..<1003).map { .done(noteID: $0) })
    #expect(sent.count { $0 == "importPackage" } == 1)
  }

  @Test func numbersThatAreTakenAreNotGivenAgain() async throws {
    let (outcomes, sent, packer) = try await perform(notes(3), taken: [1002])
    #expect(outcomes == (1000..<1003).map { .done(noteID: $0) })
    #expect(packer.packages.isEmpty)
    #expect(sent.count { $0 == "addNote" } == 3)
  }

  @Test func aReplyThatIsLostLeavesAllUnknown() async throws {
    let (outcomes, sent, _) = try await perform(notes(3)) { () throws(BackendError) in
      throw BackendError(.timeout, "no answer")
    }
    #expect(
      outcomes == [.done(noteID: 1000), .unknown("no answer"), .unknown("no answer")])
    #expect(sent.suffix(2) == ["importPackage", "createDeck"])
  }
}
