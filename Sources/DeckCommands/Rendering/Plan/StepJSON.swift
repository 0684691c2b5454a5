import DeckModel
import DeckPlan

/// A step of a plan as JSON, with both sides.
enum StepJSON {
  static func tree(_ step: PlannedOperation) -> JSONTree {
    let sides = sides(of: step.operation)
    return .object(
      identity(step.operation) + [
        ("reason", .string(step.reason)),
        ("hold", hold(step.hold)),
        ("forces_full_sync", .bool(step.operation.forcesFullSync)),
        ("before", sides.before),
        ("after", sides.after),
      ])
  }

  /// What is done to which thing, and where the files ask for it.
  static func identity(_ operation: Operation) -> [(key: String, value: JSONTree)] {
    [
      ("operation", .string(operation.name)),
      ("kind", .string(operation.key.kind)),
      ("id", .string(operation.key.name)),
      ("location", DiagnosticJSON.tree(operation.location)),
    ]
  }

  private static func hold(_ hold: Hold?) -> JSONTree {
    guard let hold else { return .null }
    let code =
      switch hold {
      case .needsAdopt: "needs_adopt"
      case .needsFullSync: "needs_full_sync"
      case .notPossible: "not_possible"
      }
    return .object([("code", .string(code)), ("explanation", .string(hold.explanation))])
  }

  private static func sides(of operation: Operation) -> (before: JSONTree, after: JSONTree) {
    switch operation {
    case .storeMedia(let old, let new): (old.map(media) ?? .null, media(new))
    case .createDeck(let new): (.null, deck(new))
    case .describeDeck(let old, let new): (deck(old), deck(new))
    case .createModel(let new): (.null, model(new))
    case .addField(let model, let new, let index): (.null, field(model, new, at: index))
    case .moveField(let model, let name, let from, let to):
      (position(model, name, from), position(model, name, to))
    case .setFieldOptions(let model, let old, let new): (field(model, old), field(model, new))
    case .addTemplate(let model, let new, let index): (.null, template(model, new, at: index))
    case .moveTemplate(let model, let name, let from, let to):
      (position(model, name, from), position(model, name, to))
    case .updateTemplate(let model, let old, let new): (template(model, old), template(model, new))
    case .updateStyling(let model, let old, let new): (styling(model, old), styling(model, new))
    case .addNote(let new): (.null, note(new))
    case .adoptNote(let old, let new), .updateNoteFields(let old, let new),
      .updateNoteTags(let old, let new), .changeModel(let old, let new),
      .moveCards(let old, let new):
      (note(old), note(new))
    }
  }

  private static func media(_ file: MediaFile) -> JSONTree {
    .object([
      ("name", .string(file.name)), ("sha256", .string(file.digest)), ("size", .int(file.size)),
    ])
  }

  private static func deck(_ deck: Deck) -> JSONTree {
    .object([("name", .string(deck.name)), ("description", .optional(deck.about))])
  }

  private static func model(_ model: NoteType) -> JSONTree {
    .object([
      ("name", .string(model.name)), ("type", .string(model.kind.rawValue)),
      ("fields", .array(model.fields.enumerated().map { field(model.name, $1, at: $0) })),
      ("templates", .array(model.templates.enumerated().map { template(model.name, $1, at: $0) })),
      ("css", .string(model.css)),
    ])
  }

  /// A part of a model and where it stands, counted from 0.
  private static func position(_ model: String, _ name: String, _ index: Int) -> JSONTree {
    .object([("model", .string(model)), ("name", .string(name)), ("index", .int(index))])
  }

  private static func field(_ model: String, _ field: Field, at index: Int? = nil) -> JSONTree {
    .object([
      ("model", .string(model)), ("name", .string(field.name)), ("index", .optional(index)),
      ("font", .optional(field.font)), ("size", .optional(field.size)),
      ("right_to_left", field.isRightToLeft.map(JSONTree.bool) ?? .null),
      ("hint", .optional(field.hint)),
    ])
  }

  private static func template(
    _ model: String, _ template: CardTemplate, at index: Int? = nil
  ) -> JSONTree {
    .object([
      ("model", .string(model)), ("name", .string(template.name)), ("index", .optional(index)),
      ("front", .string(template.front)), ("back", .string(template.back)),
    ])
  }

  private static func styling(_ model: String, _ css: String) -> JSONTree {
    .object([("model", .string(model)), ("css", .string(css))])
  }

  private static func note(_ note: Note) -> JSONTree {
    .object([
      ("id", .optional(note.id)), ("note_id", .optional(note.noteID)),
      ("guid", .optional(note.guid)), ("model", .string(note.model)),
      ("deck", .string(note.deck)), ("fields", .array(note.fields.map(content))),
      ("tags", .array(note.tags.map(JSONTree.string))), ("cards", .array(note.cards.map(card))),
    ])
  }

  private static func content(_ field: NoteField) -> JSONTree {
    .object([
      ("name", .string(field.name)), ("text", .string(field.text)),
      ("location", DiagnosticJSON.tree(field.location)),
    ])
  }

  private static func card(_ card: Card) -> JSONTree {
    .object([
      ("id", .int(Int(card.id))), ("deck", .string(card.deck)),
      ("is_filtered", .bool(card.isFiltered)),
    ])
  }
}
