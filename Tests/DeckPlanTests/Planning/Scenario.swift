import DeckModel
import DeckPlan

/// A small project and a target, for asking what the planner makes of them.
struct Scenario {
  var desired = DesiredState(
    collection: CollectionState(
      models: [Self.basic], decks: [Deck(name: "D")]), namespace: "test", mark: "deckform::test")
  var current = CollectionState(models: [Self.basic], decks: [Deck(name: "D")])
  var capabilities = Capabilities(
    guids: false, deckDescriptions: false, rightToLeft: false, syncs: true, exclusive: false,
    marks: true, remembers: true, modelNames: false)
  var allowances = Allowances()
  var state = SyncState()

  static let basic = NoteType(
    name: "Basic", fields: [Field(name: "Front"), Field(name: "Back")],
    templates: [CardTemplate(name: "Card", front: "{{Front}}", back: "{{Back}}")])

  /// What the planner answers.
  var result: PlanResult {
    Planner.plan(
      desired, from: current, remembering: state, capabilities: capabilities,
      allowances: allowances)
  }

  /// The steps as `name key`, with `held` where they are.
  var steps: [String] {
    result.plan.steps.map { step in
      "\(step.operation.name) \(step.operation.key.name)" + (step.hold == nil ? "" : " held")
    }
  }

  /// Asks for a note in the files.
  mutating func want(
    _ id: String, _ front: String, back: String? = nil, tags: [String] = [], deck: String = "D",
    guid: String? = nil
  ) {
    let fields = [NoteField("Front", front)] + (back.map { [NoteField("Back", $0)] } ?? [])
    desired.collection.notes.append(
      Note(id: id, guid: guid, model: "Basic", deck: deck, fields: fields, tags: tags))
  }

  /// Remembers that a note of the target was written as it is now.
  mutating func remember(_ id: String, _ noteID: Int64) {
    guard let note = current.notes.first(where: { $0.noteID == noteID }) else { return }
    state.notes[id] = NoteBase(
      noteID: noteID, model: note.model, deck: note.deck,
      fields: note.fields.reduce(into: [:]) { $0[$1.name] = ContentHash($1.text) },
      tags: note.tags.filter { $0 != desired.mark })
  }

  /// Puts a note into the target; with our mark unless it is foreign.
  mutating func have(
    _ noteID: Int64, _ front: String, back: String = "", tags: [String] = [],
    isOurs: Bool = true, deck: String = "D", isFiltered: Bool = false, guid: String? = nil
  ) {
    current.notes.append(
      Note(
        noteID: noteID, guid: guid, model: "Basic", deck: deck,
        fields: [NoteField("Front", front), NoteField("Back", back)],
        tags: Canonical.tags(tags + (isOurs ? ["deckform::test"] : [])),
        cards: [Card(id: noteID * 10, deck: deck, isFiltered: isFiltered)]))
  }
}
