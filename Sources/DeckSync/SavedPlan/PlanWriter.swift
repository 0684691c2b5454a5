import DeckModel
import DeckPlan
import JSONText

/// Writes the parts of a saved plan; ``PlanReader`` reads what it writes.
enum PlanWriter {
  static func step(_ json: inout JSONWriter, _ step: PlannedOperation) {
    operation(&json, step.operation)
    json.member("reason", step.reason)
    if let hold = step.hold { json.line("hold") { self.hold(&$0, hold) } }
    if step.cost != Cost() { json.line("cost") { cost(&$0, step.cost) } }
  }

  /// An operation with both sides: enough to do it, and to tell what was there before.
  static func operation(_ json: inout JSONWriter, _ operation: Operation) {
    json.member("operation", operation.name)
    sides(&json, operation)
  }

  /// What is done: `from` as the target has it, `to` as it is to be, and which part of a model.
  private static func sides(_ json: inout JSONWriter, _ operation: Operation) {
    switch operation {
    case .storeMedia(let old, let new): self.sides(&json, old, new, media)
    case .createDeck(let new): self.sides(&json, nil, new, deck)
    case .describeDeck(let old, let new): self.sides(&json, old, new, deck)
    case .createModel(let new): self.sides(&json, nil, new, model)
    case .renameModel(let old, let new): self.sides(&json, old, new, model)
    case .addNote(let new): self.sides(&json, nil, new, note)
    case .adoptNote(let old, let new), .updateNoteFields(let old, let new),
      .updateNoteTags(let old, let new),
      .moveCards(let old, let new), .suspendCards(let old, let new),
      .resumeCards(let old, let new):
      self.sides(&json, old, new, note)
    case .changeModel(let old, let new, let keeping):
      self.sides(&json, old, new, note)
      json.member("cards") { cards(&$0, keeping) }
    case .deleteNote(let old): self.sides(&json, old, nil, note)
    case .deleteMedia(let old): self.sides(&json, old, nil, media)
    case .deleteDeck(let old): self.sides(&json, old, nil, deck)
    case .renameField, .addField, .moveField, .setFieldOptions, .removeField, .renameTemplate,
      .addTemplate, .moveTemplate, .removeTemplate, .updateTemplate, .updateStyling:
      json.given("model", operation.changedModel)
      part(&json, operation)
    }
  }

  private static func part(_ json: inout JSONWriter, _ operation: Operation) {
    switch operation {
    case .renameField(_, let old, let new):
      json.member("name", old)
      sides(&json, nil, new, field)
    case .addField(_, let new, let index):
      json.member("index", index)
      sides(&json, nil, new, field)
    case .moveField(_, let name, let from, let to), .moveTemplate(_, let name, let from, let to):
      json.member("name", name)
      json.member("index", from)
      json.member("to_index", to)
    case .setFieldOptions(_, let old, let new): sides(&json, old, new, field)
    case .removeField(_, let old): sides(&json, old, nil, field)
    case .renameTemplate(_, let old, let new):
      json.member("name", old)
      sides(&json, nil, new, template)
    case .addTemplate(_, let new, let index):
      json.member("index", index)
      sides(&json, nil, new, template)
    case .updateTemplate(_, let old, let new): sides(&json, old, new, template)
    case .removeTemplate(_, let old): sides(&json, old, nil, template)
    case .updateStyling(_, let old, let new):
      json.member("from", old)
      json.member("to", new)
    default: preconditionFailure("\(operation.name) changes no part of a model")
    }
  }

  private static func sides<Side>(
    _ json: inout JSONWriter, _ old: Side?, _ new: Side?,
    _ write: (inout JSONWriter, Side) -> Void
  ) {
    if let old { json.member("from") { $0.object { write(&$0, old) } } }
    if let new { json.member("to") { $0.object { write(&$0, new) } } }
  }

  private static func hold(_ json: inout JSONWriter, _ hold: Hold) {
    json.member("code", hold.code)
    switch hold {
    case .needsRemoveField(let name): json.member("field", name)
    case .needsCards(let count): json.member("cards", count)
    case .needsSharedModel(let name, let count):
      json.member("model", name)
      json.member("notes", count)
    case .notPossible(let reason): json.member("why", reason)
    case .needsAdopt, .mayBeKnown, .needsFullSync, .drift, .conflict, .isProtected: break
    }
  }

  private static func cost(_ json: inout JSONWriter, _ cost: Cost) {
    json.member("new_cards", cost.newCards)
    json.member("cards", cost.cards)
    json.member("reviews", cost.reviews)
    json.member("notes_with_data", cost.notesWithData)
  }
}

extension Hold {
  /// The name of the kind in JSON.
  package var code: String {
    switch self {
    case .needsAdopt: "needs_adopt"
    case .mayBeKnown: "may_be_known"
    case .needsFullSync: "needs_full_sync"
    case .needsRemoveField: "needs_remove_field"
    case .needsCards: "needs_cards"
    case .needsSharedModel: "needs_shared_model"
    case .drift: "drift"
    case .conflict: "conflict"
    case .isProtected: "protected"
    case .notPossible: "not_possible"
    }
  }
}
