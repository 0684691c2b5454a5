import DeckModel
import DeckPlan
import DeckSync
import Glibc
import Testing

@testable import AnkiConnect

/// Changed fields of many notes go in a package, as far as that is the same to the learner.
@Suite struct PerformChangesTests {
  private static let basic = """
    {"id": 5, "name": "Basic", "type": 0, "flds": [{"name": "Back"}, {"name": "Front"}],
     "tmpls": [{"did": null}]}
    """

  /// Note `number` as Anki keeps it: last changed a day ago, with a field that is not ours.
  private static func kept(_ number: Int64, modified: Int64? = nil, model: Int64 = 5) -> KeptNote {
    KeptNote(
      number: number, guid: "g\(number)", model: model,
      modified: modified ?? Int64(time(nil)) - 86_400, tags: ["theirs"],
      fields: ["their back", "old"], cards: [0])
  }

  /// The change of a field from `old` to `new`.
  private func change(_ number: Int64, _ text: String = "new", deck: String = "D") -> Operation {
    let cards = [Card(id: number + 1, deck: deck)]
    return .updateNoteFields(
      from: note(number, "old", deck: deck, cards: cards),
      to: note(number, text, deck: deck, cards: cards))
  }

  private func perform(
    _ operations: [Operation], _ packing: FakeAnki.Packing, noteType: String = basic,
    export: FakeAnki.Answer = .result("true"), cards: Int = 60,
    load: @escaping @Sendable () throws(BackendError) -> FakeAnki.Answer = { .result("true") }
  ) async throws -> (outcomes: [OperationOutcome], sent: [String]) {
    let importer = FakeImporter(load)
    let (backend, anki) = try await FakeAnki.backend(packing: packing) {
      request throws(BackendError) in
      switch request.name {
      case "importPackage": return try importer.answer()
      case "findModelsByName": return .result("[\(noteType)]")
      case "exportPackage": return export
      case "findCards": return .result("\(Array(1...cards))")
      default: return .result("null")
      }
    }
    let outcomes = await backend.perform(operations)
    return (outcomes, anki.requests.dropFirst(2).joined().map(\.name))
  }

  private func packing(_ kept: [KeptNote], lacking: Set<Int64> = []) -> FakeAnki.Packing {
    FakeAnki.Packing(packer: FakePacker(kept: kept, lacking: lacking))
  }

  @Test func whatIsNotChangedStaysAndTheDateIsThatOfReading() async throws {
    let packing = packing([Self.kept(1), Self.kept(2)])
    let before = Int64(time(nil))
    let (outcomes, sent) = try await perform([change(1), change(2, "other")], packing)
    #expect(outcomes == [.done(noteID: nil), .done(noteID: nil)])
    #expect(sent == ["importPackage", "findModelsByName", "exportPackage", "importPackage"])
    let notes = try #require(packing.packer.changed.first)
    #expect(notes.map(\.fields) == [["their back", "new"], ["their back", "other"]])
    #expect(notes.map(\.tags) == [["theirs"], ["theirs"]])
    #expect(notes.map(\.guid) == ["g1", "g2"])
    #expect(notes.allSatisfy { (before...Int64(time(nil))).contains($0.modified) })
  }

  /// A note has a step for each reason for which its fields change.
  @Test func twoChangesOfOneNoteTravelAsOne() async throws {
    let packing = packing([Self.kept(1), Self.kept(2)])
    let back = Operation.updateNoteFields(
      from: note(1, "old", cards: [Card(id: 2, deck: "D")]),
      to: Note(noteID: 1, model: "Basic", deck: "D", fields: [NoteField("Back", "more")]))
    let (outcomes, sent) = try await perform([change(1), change(2), back], packing)
    #expect(outcomes == Array(repeating: .done(noteID: nil), count: 3))
    #expect(
      packing.packer.changed.map { $0.map(\.fields) } == [
        [["more", "new"], ["their back", "new"]]
      ])
    #expect(!sent.contains("updateNoteFields"))
  }

  /// An edit of this second could not be told from ours by its date.
  @Test func whatWasChangedInThisSecondIsReadAgainInTheNext() async throws {
    let now = Int64(time(nil))
    let packing = packing([Self.kept(1, modified: now), Self.kept(2, modified: now + 1000)])
    let (outcomes, sent) = try await perform([change(1), change(2), change(3)], packing)
    #expect(outcomes == Array(repeating: .done(noteID: nil), count: 3))
    #expect(packing.packer.changed.flatMap { $0 }.allSatisfy { $0.modified > now })
    #expect(sent.count { $0 == "updateNoteFields" } >= 2)
  }

  @Test(
    "what a package would not do goes by itself",
    arguments: [
      kept(3, model: 6), kept(4), kept(3, modified: .max),
    ])
  func oddOnes(_ odd: KeptNote) async throws {
    let packing = packing([Self.kept(1), Self.kept(2), odd])
    let (outcomes, sent) = try await perform([change(1), change(2), change(3)], packing)
    #expect(outcomes == Array(repeating: .done(noteID: nil), count: 3))
    #expect(packing.packer.changed.map { $0.map(\.number) } == [[1, 2]])
    #expect(sent.count { $0 == "updateNoteFields" } == 1)
  }

  @Test(arguments: ["", " <br>", "<img src=\"a:b.png\">", "[sound:con.mp3]"])
  func oddTextsGoByThemselves(_ text: String) async throws {
    let type = Self.basic.replacing(
      #"{"name": "Back"}, {"name": "Front"}"#, with: #"{"name": "Front"}"#)
    let packing = packing(
      (1...3).map { (number: Int64) -> KeptNote in
        var note = Self.kept(number)
        note.fields = ["old"]
        return note
      })
    let (_, sent) = try await perform(
      [change(1), change(2), change(3, text)], packing, noteType: type)
    #expect(packing.packer.changed.map { $0.map(\.number) } == [[1, 2]])
    #expect(sent.count { $0 == "updateNoteFields" } == 1)
  }

  @Test func aNoteThatNeedsAnotherCardGoesByItself() async throws {
    let packing = packing((1...3).map { Self.kept($0) }, lacking: [2])
    let (outcomes, sent) = try await perform([change(1), change(2), change(3)], packing)
    #expect(outcomes == Array(repeating: .done(noteID: nil), count: 3))
    #expect(sent.count { $0 == "updateNoteFields" } == 1)
  }

  @Test func fewGoByThemselves() async throws {
    var packing = packing([Self.kept(1), Self.kept(2)])
    packing.lane = .automatic
    let (_, sent) = try await perform([change(1), change(2)], packing)
    #expect(sent == ["updateNoteFields", "updateNoteFields"])
  }

  /// An export copies the media beside the notes.
  @Test func whereTheMediaCannotBeWeighedNothingIsExported() async throws {
    var packing = packing((1...60).map { Self.kept($0) })
    packing.lane = .automatic
    let (_, sent) = try await perform((1...60).map { change($0) }, packing)
    #expect(sent.prefix(2) == ["getMediaDirPath", "findCards"])
    #expect(sent.count { $0 == "updateNoteFields" } == 60)
    #expect(!sent.contains("exportPackage"))
  }

  /// Cards beside the notes are exported, too.
  @Test(arguments: [(12_000, true), (12_001, false)])
  func whereDecksAreLargeForSoFewNothingIsExported(_ cards: Int, _ isExported: Bool) async throws {
    var packing = packing((1...60).map { Self.kept($0) })
    packing.lane = .automatic
    packing.mediaFolder = "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/")
    let (outcomes, sent) = try await perform(
      (1...60).map { change($0) }, packing, cards: cards)
    #expect(outcomes == Array(repeating: .done(noteID: nil), count: 60))
    #expect(sent.contains("exportPackage") == isExported)
  }

  @Test func tagsOfAdoptedNotesAreSetBefore() async throws {
    let packing = packing([Self.kept(1), Self.kept(2)])
    let adopt = { (number: Int64) in
      Operation.adoptNote(
        from: note(number, "old"), to: note(number, "new", tags: ["deckform::x"]))
    }
    let (outcomes, sent) = try await perform([adopt(1), adopt(2)], packing)
    #expect(outcomes == [.done(noteID: nil), .done(noteID: nil)])
    #expect(sent.first == "addTags")
    #expect(sent.last == "updateNoteFields")
  }

  @Test(arguments: [FakeAnki.Answer.error("no place to write"), .result("false")])
  func whatAnkiDoesNotExportGoesOneByOne(_ export: FakeAnki.Answer) async throws {
    let (outcomes, sent) = try await perform(
      [change(1), change(2)], packing([]), export: export)
    #expect(outcomes == [.done(noteID: nil), .done(noteID: nil)])
    #expect(sent.suffix(2) == ["updateNoteFields", "updateNoteFields"])
  }

  @Test func whatAnkiRefusesGoesOneByOne() async throws {
    let (outcomes, sent) = try await perform(
      [change(1), change(2)], packing([Self.kept(1), Self.kept(2)])
    ) { .error("note has 2 fields, expected 3") }
    #expect(outcomes == [.done(noteID: nil), .done(noteID: nil)])
    #expect(sent.suffix(2) == ["updateNoteFields", "updateNoteFields"])
  }

  @Test func aReplyThatIsLostLeavesAllUnknown() async throws {
    let (outcomes, sent) = try await perform(
      [change(1), change(2)], packing([Self.kept(1), Self.kept(2)])
    ) { () throws(BackendError) in
      throw BackendError(.timeout, "no answer")
    }
    #expect(outcomes == [.unknown("no answer"), .unknown("no answer")])
    #expect(!sent.contains("updateNoteFields"))
  }

  @Test func ofManyDecksThoseAtTheTopAreExported() {
    let few = AnkiConnectBackend.exportedDecks(["A::B", "A::B::C", "Z", "Z"])
    #expect(few == ["A::B", "Z"])
    let many = AnkiConnectBackend.exportedDecks((1...9).map { "A::\($0)" } + ["Z"])
    #expect(many == ["A", "Z"])
  }
}
