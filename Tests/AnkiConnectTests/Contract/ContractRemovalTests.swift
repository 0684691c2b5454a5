import DeckModel
import DeckPlan
import DeckSync
import JSONText
import Testing

@testable import AnkiConnect

/// What takes away, against a real Anki, in a collection that may be thrown away.
@Suite(.serialized, .enabled(if: ContractAnki.url != nil))
struct ContractRemovalTests {
  private let tag = String(UInt32.random(in: 0...UInt32.max), radix: 36)

  private func sample(
    on anki: AnkiConnectBackend
  ) async throws -> (sample: ContractSample, notes: [Note]) {
    let sample = ContractSample(tag: tag)
    _ = await anki.perform(sample.creation) { _ in }
    let notes = try await anki.fetch(sample.scope).notes
    try #require(notes.count == sample.notes.count)
    return (sample, notes)
  }

  private func changed(_ note: Note, _ change: (inout Card) -> Void) -> Note {
    var note = note
    for index in note.cards.indices { change(&note.cards[index]) }
    return note
  }

  @Test func suspendsAndMovesSingleCards() async throws {
    let anki = try await ContractAnki.open()
    let (sample, notes) = try await sample(on: anki)
    #expect(notes.allSatisfy { $0.cards.allSatisfy { !$0.isSuspended } })
    let second = notes[0].cards[1].id
    var wanted = changed(notes[0]) { $0.isSuspended = $0.id == second }
    wanted = changed(wanted) { if $0.id == second { $0.deck = sample.deck + " moved" } }
    let all = changed(notes[1]) { $0.isSuspended = true }
    let outcomes = await anki.perform([
      .moveCards(from: notes[0], to: wanted), .suspendCards(from: notes[0], to: wanted),
      .suspendCards(from: notes[1], to: all), .suspendCards(from: notes[1], to: all),
    ])
    #expect(outcomes == Array(repeating: .done(noteID: nil), count: 4))
    // As if the user had suspended it in between: Anki says false, and all is well.
    #expect(
      await anki.perform([.suspendCards(from: notes[0], to: wanted)]) == [.done(noteID: nil)])
    var found = try await anki.fetch(sample.scope).notes
    #expect(found[0].cards == wanted.cards && found[1].cards == all.cards)
    #expect(found[2...] == notes[2...])
    #expect(
      await anki.perform([
        .resumeCards(from: wanted, to: notes[0]), .resumeCards(from: all, to: notes[1]),
      ]) == [.done(noteID: nil), .done(noteID: nil)])
    found = try await anki.fetch(sample.scope).notes
    #expect(found.allSatisfy { $0.cards.allSatisfy { !$0.isSuspended } })
  }

  @Test func cardsThatComeInTheSameRunMoveAlong() async throws {
    let anki = try await ContractAnki.open()
    let (sample, notes) = try await sample(on: anki)
    var wanted = changed(notes[0]) { $0.deck = sample.deck + " moved" }
    wanted.deck = sample.deck + " moved"
    let third = CardTemplate(name: "Third", front: "3 {{Front}}", back: "x")
    let outcomes = await anki.perform([
      .addTemplate(model: sample.models[0].name, template: third, index: 2),
      .moveCards(from: notes[0], to: wanted),
    ])
    #expect(outcomes == [.done(noteID: nil), .done(noteID: nil)])
    let found = try await anki.fetch(sample.scope).notes
    #expect(found[0].cards.map(\.deck) == Array(repeating: wanted.deck, count: 3))
    #expect(found[1].cards.map(\.deck) == Array(repeating: sample.deck, count: 3))
  }

  @Test func deletesNotesThenTheirDecks() async throws {
    let anki = try await ContractAnki.open()
    let (sample, notes) = try await sample(on: anki)
    let above = String(sample.deck.prefix { $0 != ":" })
    let decks = [above, sample.deck].map { DeckPlan.Operation.deleteDeck(Deck(name: $0)) }
    let refusals = await anki.perform(decks + [.deleteDeck(Deck(name: "default"))])
    let cards = notes.flatMap(\.cards).count
    #expect(
      refusals == [
        .failed("the deck \"\(above)\" has \"\(sample.deck)\" below it"),
        .failed("the deck \"\(sample.deck)\" still holds cards: \(cards)"),
        .failed("the default deck of Anki cannot be deleted"),
      ])
    let deletions = notes.map { DeckPlan.Operation.deleteNote($0) } + decks.reversed()
    #expect(await anki.perform(deletions) == deletions.map { _ in .done(noteID: nil) })
    let left = try await anki.fetch(sample.scope)
    #expect(left.notes.isEmpty && !left.decks.contains { $0.name.hasPrefix(above) })
    #expect(await anki.perform(decks) == decks.map { _ in .done(noteID: nil) })
  }

  @Test func countsCostsAndDeletesMedia() async throws {
    let anki = try await ContractAnki.open()
    let (sample, notes) = try await sample(on: anki)
    for _ in 0..<2 { try await anki.client.send(AnswerCards(cards: [notes[0].cards[1].id])) }
    let model = sample.models[0]
    let costs = try await anki.costs(of: [
      .deleteNote(notes[0]), .deleteNote(notes[1]),
      .removeTemplate(model: model.name, template: model.templates[1]),
      .removeField(model: model.name, field: Field(name: "Back")),
    ])
    #expect(
      costs == [
        Cost(cards: 2, reviews: 2), Cost(cards: 2),
        Cost(cards: sample.notes.count - 1, reviews: 2),
        Cost(notesWithData: sample.notes.count - 1),
      ])
    let name = "\(tag)-gone.txt"
    #expect(
      try await anki.client.send(StoreMediaFile(filename: name, source: .data([1]))) == name)
    let file = MediaFile(name: name, digest: "", size: 1)
    #expect(
      await anki.perform([.deleteMedia(file), .deleteMedia(file)])
        == [.done(noteID: nil), .done(noteID: nil)])
    #expect(try await anki.fetch(FetchScope(media: [name])).media.isEmpty)
    let reps = try await anki.client.reader.send(CardProgress(cards: [notes[0].cards[1].id, 1]))
    #expect(reps.map(\.number) == [notes[0].cards[1].id] && reps.map(\.reviews) == [2])
  }

  @Test func renamesAndRemovesPartsOfModels() async throws {
    let anki = try await ContractAnki.open()
    let (sample, notes) = try await sample(on: anki)
    let model = sample.models[0].name
    let renamed = CardTemplate(name: "first", front: "", back: "")
    #expect(
      await anki.perform([
        .renameField(model: model, from: "Front", to: Field(name: "front")),
        .renameField(model: model, from: "Back", to: Field(name: "FRONT")),
        .renameField(model: model, from: "Back", to: Field(name: "Other")),
        .renameTemplate(model: model, from: "One", to: renamed),
        .renameTemplate(
          model: model, from: "Two", to: CardTemplate(name: "First", front: "", back: "")),
        .removeTemplate(model: model, template: sample.models[0].templates[1]),
        .removeField(model: model, field: Field(name: "Other")),
      ]) == [
        .done(noteID: nil), .failed(#"there is already a field "FRONT""#), .done(noteID: nil),
        .done(noteID: nil), .failed(#"there is already a card template "First""#),
        .done(noteID: nil), .done(noteID: nil),
      ])
    let found = try await anki.fetch(sample.scope)
    let after = try #require(found.model(named: model))
    #expect(after.fields.map(\.name) == ["front"] && after.templates.map(\.name) == ["first"])
    #expect(after.templates[0].front == "1 {{front}}")
    #expect(after.templates[0].back == "{{FrontSide}}\r\n")
    #expect(found.notes[0].fields == [NoteField("front", notes[0].fields[0].text)])
    #expect(found.notes[0].cards == [notes[0].cards[0]])
    let last = await anki.perform([
      .removeField(model: model, field: Field(name: "front")),
      .removeTemplate(model: model, template: renamed),
    ])
    #expect(last.allSatisfy { if case .failed = $0 { true } else { false } })
  }

  @Test func takesATagAwayFromAboveOthers() async throws {
    let anki = try await ContractAnki.open()
    let (sample, notes) = try await sample(on: anki)
    func tagged(_ tags: [String]) -> Note {
      var note = notes[1]
      note.tags = Canonical.tags(tags)
      return note
    }
    let first = tagged(["wire::\(tag)", "wire::\(tag)::a", "wire::\(tag)::b", "z"])
    let second = tagged(["WIRE::\(tag)::b", "y"])
    #expect(
      await anki.perform([
        .updateNoteTags(from: notes[1], to: first), .updateNoteTags(from: first, to: second),
      ]) == Array(repeating: .done(noteID: nil), count: 2))
    let found = try await anki.fetch(sample.scope).notes[1].tags
    #expect(found.map(Canonical.tagKey) == ["wire::\(tag)::b", "y"])
  }

  @Test func aDeckInThePlaceOfAnotherGetsItsPreset() async throws {
    let anki = try await ContractAnki.open()
    let (old, new) = ("wire \(tag)", "wire \(tag) new")
    #expect(await anki.perform([.createDeck(Deck(name: old))]) == [.done(noteID: nil)])
    let preset = try await anki.client.send(CloneDeckConfigID(preset: "wire \(tag)"))
    #expect(try await anki.client.send(SetDeckConfigId(decks: [old], preset: preset)))
    #expect(
      await anki.perform([.createDeck(Deck(name: new, formerNames: [old.uppercased()]))])
        == [.done(noteID: nil)])
    #expect(try await anki.client.reader.send(PresetOfDeck(deck: new))?.number == preset)
    #expect(try await anki.client.reader.send(PresetOfDeck(deck: "none \(tag)")) == nil)
  }

  @Test func keepsFilesOfOurs() async throws {
    let anki = try await ContractAnki.open()
    let (lock, state) = ("_deckform.\(tag).lock.json", "_deckform.\(tag).json")
    #expect(try await anki.ownFile(lock) == nil)
    #expect(try await anki.claimOwnFile(lock, Array("one".utf8)))
    #expect(try await !anki.claimOwnFile(lock, Array("two".utf8)))
    #expect(try await !anki.claimOwnFile(lock, Array("one".utf8)))
    #expect(try await anki.ownFile(lock) == Array("one".utf8))
    for size in [1, 900_000, 1_500_000] {
      let bytes = (0..<size).map { _ in UInt8.random(in: 0...255) }
      try await anki.storeOwnFile(state, bytes)
      #expect(try await anki.ownFile(state) == bytes)
    }
    let ours = try await anki.client.reader.send(GetMediaFilesNames(pattern: "_deckform.\(tag)*"))
    #expect(ours.sorted() == [state, lock])
    for name in ours { try await anki.removeOwnFile(name) }
    try await anki.removeOwnFile(lock)
    #expect(try await anki.ownFile(lock) == nil)
  }
}

/// Makes an options preset like the default one.
private struct CloneDeckConfigID: WriteAction {
  static let name = "cloneDeckConfigId"

  var preset: String

  func writeParameters(to json: inout JSONWriter) { json.member("name", preset) }

  static func decode(_ json: JSONElement) throws(JSONError) -> Int64 { try json.requiredInt() }
}

/// Answers cards with "good", as a learner would.
private struct AnswerCards: WriteAction {
  static let name = "answerCards"

  var cards: [Int64]

  func writeParameters(to json: inout JSONWriter) {
    json.member("answers") { json in
      json.array { json in
        for card in cards {
          json.object { json in
            json.member("cardId", card)
            json.member("ease", 3)
          }
        }
      }
    }
  }
}
