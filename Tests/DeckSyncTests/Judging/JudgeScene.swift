import DeckModel
import DeckPlan

@testable import DeckSync

/// A small collection, and ways to change it before a plan is judged.
enum JudgeScene {
  static let mark = "deckform::zoo"

  static let model = NoteType(
    name: "Ape", fields: [Field(name: "Word", font: "Arial", size: 20), Field(name: "Meaning")],
    templates: [
      CardTemplate(name: "T", front: "{{Word}}", back: "{{Meaning}}"),
      CardTemplate(name: "U", front: "{{Meaning}}", back: "{{Word}}"),
    ], css: ".card {}")

  static let other = NoteType(
    name: "Other", fields: model.fields, templates: [CardTemplate(name: "T", front: "", back: "")])

  static let note = Note(
    noteID: 1, model: "Ape", deck: "Zoo",
    fields: [NoteField("Word", "gorilla"), NoteField("Meaning", "big")], tags: [mark, "old"],
    cards: [Card(id: 10, deck: "Zoo"), Card(id: 11, deck: "Zoo", isSuspended: true)])

  static let file = MediaFile(name: "a.png", digest: "aa", size: 1, uses: MediaUses())

  static let live = CollectionState(
    models: [model, other], decks: [Deck(name: "Zoo"), Deck(name: "Empty", cardCount: 0)],
    notes: [note], media: [file])

  /// The collection with something changed in it.
  static func changed(_ change: (inout CollectionState) -> Void) -> CollectionState {
    var state = live
    change(&state)
    return state
  }

  /// The note as the files want it.
  static func wanted(_ change: (inout Note) -> Void) -> Note {
    var note = note
    note.id = "gorilla"
    change(&note)
    return note
  }

  static func template(_ front: String, name: String = "T") -> CardTemplate {
    CardTemplate(name: name, front: front, back: "{{Meaning}}")
  }

  static func judge(
    _ operations: [Operation], _ state: CollectionState,
    remembering memory: SyncState = SyncState(),
    isIntact: Bool = true
  ) -> [Judgement] {
    var judge = PlanJudge(state, remembering: memory, mark: mark) { _ in isIntact }
    return judge.judge(operations)
  }
}

extension Judgement {
  /// The kind of judgement, without what it carries.
  var word: String {
    switch self {
    case .ready: "ready"
    case .done: "done"
    case .stale: "stale"
    }
  }
}
