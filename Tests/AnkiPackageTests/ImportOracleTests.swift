import AnkiOracle
import AnkiPackage
import DeckModel
import DeckPlan
import DeckSync
import Digests
import Foundation
import SeededRandom
import Testing

/// What Anki's own importer and database check make of the packages that we write.
@Suite(.enabled(if: AnkiOracle.python != nil, "\(AnkiOracle.reason)"))
struct ImportOracleTests {
  struct Question: Encodable {
    var paths: [String]
  }

  struct Answer: Decodable {
    struct Import: Decodable, Equatable {
      var found: Int
      var new: Int
      var updated: Int
      var duplicate: Int
      var conflicting: Int
    }
    struct Card: Decodable, Equatable {
      var ordinal: Int
      var deck: String
      var isSuspended = false
    }
    struct Note: Decodable, Equatable {
      var guid: String
      var model: String
      var fields: [String]
      var tags: [String]
      var cards: [Card]
    }
    struct Model: Decodable {
      var name: String
      var fields: [String]
      var templates: [String]
      var css: String
      var req: String
    }
    var imports: [Import]
    var notes: [Note]
    var decks: [String: String]
    var models: [Model]
    var media: [String: String]
    var differing: [String]
    var requirements: [String: String]
    var cardsMissing: Int
    var cardsEmpty: Int
    var problems: String
    var repaired: String
  }

  /// Nothing that Anki would have to put right.
  private func expectSound(
    _ answer: Answer, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    #expect(answer.differing == [], sourceLocation: sourceLocation)
    #expect(answer.cardsMissing == 0, sourceLocation: sourceLocation)
    #expect(answer.problems == "", sourceLocation: sourceLocation)
    #expect(answer.repaired == "", sourceLocation: sourceLocation)
    for model in answer.models {
      // Stock note types get a "+", as Anki has its own under the same name.
      let name = model.name.hasSuffix("+") ? String(model.name.dropLast()) : model.name
      #expect(answer.requirements[name] == model.req, sourceLocation: sourceLocation)
    }
  }

  @Test func importsNoteByNote() async throws {
    let workspace = try Workspace()
    let media = [try workspace.media("wave.svg", "<svg/>"), try workspace.media("a b.mp3", "")]
    let state = SampleDeck.state(media: media)
    await workspace.package().performAll(state.creation)
    let path = workspace.path("deck.apkg")
    let answer: Answer = try AnkiOracle.ask("package", Question(paths: [path, path]))
    expectSound(answer)
    #expect(answer.cardsEmpty == 0)
    #expect(
      answer.imports == [
        .init(found: 9, new: 9, updated: 0, duplicate: 0, conflicting: 0),
        .init(found: 9, new: 0, updated: 0, duplicate: 9, conflicting: 0),
      ])
    #expect(
      answer.media == Dictionary(uniqueKeysWithValues: media.map { ($0.name, $0.digest) }))
    for deck in state.decks { #expect(answer.decks[deck.name] == deck.about) }
    #expect(answer.decks["日本"] == "")
    expectNotes(state.notes, answer)
    for type in state.models {
      let model = try #require(answer.models.first { $0.name == type.name })
      #expect(model.fields == type.fields.map(\.name))
      #expect(model.templates == type.templates.map(\.name))
      #expect(Array(model.css.utf8) == Array(type.css.utf8))
    }
  }

  private func expectNotes(_ notes: [Note], _ answer: Answer) {
    let ordinals: [String: [Int]] = [
      "bonjour": [0, 1, 2], "salut": [0], "日本": [0, 1, 2], "gap": [0, 1, 2, 3, 6],
      "plain": [0], "reverse": [0, 1], "optional": [0, 1], "typed": [0], "cloze": [0],
    ]
    for note in notes {
      let id = note.id ?? ""
      let guid = note.guid ?? FrozenID.guid(namespace: "test-deck", id: id)
      let isStock = note.fields[0].name == "Front" || note.model == "Cloze"
      #expect(
        answer.notes.first { $0.guid == guid }
          == Answer.Note(
            guid: guid, model: note.model + (isStock ? "+" : ""), fields: note.fields.map(\.text),
            tags: note.tags, cards: (ordinals[id] ?? []).map { .init(ordinal: $0, deck: note.deck) }
          ))
    }
  }

  @Test func aNewerPackageUpdatesWhatItChanged() async throws {
    let workspace = try Workspace()
    await workspace.package().performAll(SampleDeck.state().creation)
    let first = workspace.path("first.apkg")
    try FileManager.default.copyItem(atPath: workspace.path("deck.apkg"), toPath: first)
    let old = try #require(
      await workspace.package().fetch(FetchScope()).notes.first { $0.model == "Gaps" })
    var new = old
    new.fields = [NoteField("Text", "{{c2::a}} {{c5::new}}")]
    new.tags = ["Later"]
    await workspace.package().performAll([
      .updateNoteFields(from: old, to: new), .updateNoteTags(from: old, to: new),
    ])
    let answer: Answer = try AnkiOracle.ask(
      "package", Question(paths: [first, workspace.path("deck.apkg")]))
    expectSound(answer)
    #expect(
      answer.imports.last == .init(found: 9, new: 0, updated: 1, duplicate: 8, conflicting: 0))
    let note = try #require(answer.notes.first { $0.guid == old.guid })
    #expect(note.fields == ["{{c2::a}} {{c5::new}}", "{{c3::more}}"])
    #expect(note.tags == ["Later"])
    #expect(note.cards.map(\.ordinal) == [0, 1, 2, 3, 4, 6])
  }

  /// Every kind of operation on note types and notes, one after the other in random order.
  @Test func randomEditsLeaveNothingToRepair() async throws {
    var random = SeededRandom.printingSeed("randomEditsLeaveNothingToRepair")
    for _ in 0..<3 {
      let workspace = try Workspace()
      var deck = RandomDeck(&random)
      await workspace.package().performAll(deck.state.creation)
      for _ in 0..<6 {
        let current = try await workspace.package().fetch(like: deck.state)
        await workspace.package().performAll(deck.edits(of: current, &random))
      }
      let answer: Answer = try AnkiOracle.ask(
        "package", Question(paths: [workspace.path("deck.apkg")]))
      expectSound(answer)
      let current = try await workspace.package().fetch(like: deck.state)
      #expect(answer.notes.count == current.notes.count)
      for note in current.notes {
        let stored = try #require(answer.notes.first { $0.guid == note.guid })
        #expect(stored.fields.map { Array($0.utf8) } == note.fields.map { Array($0.text.utf8) })
        #expect(stored.cards.map(\.deck) == note.cards.map(\.deck))
        #expect(stored.cards.map(\.isSuspended) == note.cards.map(\.isSuspended))
      }
    }
  }
}
