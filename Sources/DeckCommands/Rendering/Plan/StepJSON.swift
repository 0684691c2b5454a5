import DeckModel
import DeckPlan
import DeckSync
import JSONText

/// A step of a plan as JSON, with both sides.
enum StepJSON {
  static func members(_ json: inout JSONWriter, _ step: PlannedOperation) {
    identity(&json, step.operation)
    json.member("reason", step.reason)
    hold(&json, step.hold)
    json.member("forces_full_sync", step.operation.forcesFullSync)
    json.object("cost") { json in
      json.member("new_cards", step.cost.newCards)
      json.member("cards", step.cost.cards)
      json.member("reviews", step.cost.reviews)
      json.member("notes_with_data", step.cost.notesWithData)
    }
    let sides = SidesJSON(step.operation)
    json.member("before") { json in
      if let before = sides.before { json.object(before) } else { json.null() }
    }
    json.member("after") { json in
      if let after = sides.after { json.object(after) } else { json.null() }
    }
  }

  /// What is done to which thing, and where the files ask for it.
  static func identity(_ json: inout JSONWriter, _ operation: Operation) {
    json.member("operation", operation.name)
    json.member("kind", operation.key.kind)
    json.member("id", operation.key.name)
    DiagnosticJSON.location(&json, operation.location)
  }

  private static func hold(_ json: inout JSONWriter, _ hold: Hold?) {
    guard let hold else { return json.member("hold") { $0.null() } }
    json.object("hold") { json in
      json.member("code", hold.code)
      json.member("explanation", hold.explanation)
    }
  }
}

/// The two sides of an operation, each as the members of a JSON object.
private struct SidesJSON {
  typealias Members = (inout JSONWriter) -> Void

  /// As the target has it; nil when it has none.
  let before: Members?
  /// As the files ask for it; nil when it is taken away.
  let after: Members?

  init(_ operation: Operation) {
    switch operation {
    case .storeMedia(let old, let new): self.init(old.map(Self.media), Self.media(new))
    case .createDeck(let new): self.init(nil, Self.deck(new))
    case .describeDeck(let old, let new): self.init(Self.deck(old), Self.deck(new))
    case .createModel(let new): self.init(nil, Self.model(new))
    case .addField(let model, let new, let index):
      self.init(nil, Self.field(model, new, at: index))
    case .setFieldOptions(let model, let old, let new):
      self.init(Self.field(model, old), Self.field(model, new))
    case .addTemplate(let model, let new, let index):
      self.init(nil, Self.template(model, new, at: index))
    case .updateTemplate(let model, let old, let new):
      self.init(Self.template(model, old), Self.template(model, new))
    case .moveField(let model, let name, let from, let to),
      .moveTemplate(let model, let name, let from, let to):
      self.init(Self.position(model, name, from), Self.position(model, name, to))
    case .updateStyling(let model, let old, let new):
      self.init(Self.styling(model, old), Self.styling(model, new))
    case .addNote(let new): self.init(nil, Self.note(new))
    case .adoptNote(let old, let new), .updateNoteFields(let old, let new),
      .updateNoteTags(let old, let new), .changeModel(let old, let new, _),
      .moveCards(let old, let new), .suspendCards(let old, let new), .resumeCards(let old, let new):
      self.init(Self.note(old), Self.note(new))
    case .renameModel(let old, let new): self.init(Self.model(old), Self.model(new))
    case .renameField(let model, let old, let new):
      self.init(Self.position(model, old, nil), Self.field(model, new))
    case .removeField(let model, let old): self.init(Self.field(model, old), nil)
    case .renameTemplate(let model, let old, let new):
      self.init(Self.position(model, old, nil), Self.template(model, new))
    case .removeTemplate(let model, let old): self.init(Self.template(model, old), nil)
    case .deleteNote(let old): self.init(Self.note(old), nil)
    case .deleteMedia(let old): self.init(Self.media(old), nil)
    case .deleteDeck(let old): self.init(Self.deck(old), nil)
    }
  }

  private init(_ before: Members?, _ after: Members?) {
    self.before = before
    self.after = after
  }

  private static func media(_ file: MediaFile) -> Members {
    { json in
      json.member("name", file.name)
      json.member("sha256", file.digest)
      json.member("size", file.size)
    }
  }

  private static func deck(_ deck: Deck) -> Members {
    { json in
      json.member("name", deck.name)
      json.optional("description", deck.about)
    }
  }

  private static func model(_ model: NoteType) -> Members {
    { json in
      json.member("name", model.name)
      json.member("type", model.kind.rawValue)
      json.objects("fields", model.fields.enumerated()) { json, item in
        field(model.name, item.element, at: item.offset)(&json)
      }
      json.objects("templates", model.templates.enumerated()) { json, item in
        template(model.name, item.element, at: item.offset)(&json)
      }
      json.member("css", model.css)
    }
  }

  /// A part of a model and where it stands, counted from 0.
  private static func position(_ model: String, _ name: String, _ index: Int?) -> Members {
    { json in
      json.member("model", model)
      json.member("name", name)
      json.optional("index", index)
    }
  }

  private static func field(_ model: String, _ field: Field, at index: Int? = nil) -> Members {
    { json in
      position(model, field.name, index)(&json)
      json.optional("font", field.font)
      json.optional("size", field.size)
      json.optional("right_to_left", field.isRightToLeft)
      json.optional("hint", field.hint)
    }
  }

  private static func template(
    _ model: String, _ template: CardTemplate, at index: Int? = nil
  ) -> Members {
    { json in
      position(model, template.name, index)(&json)
      json.member("front", template.front)
      json.member("back", template.back)
    }
  }

  private static func styling(_ model: String, _ css: String) -> Members {
    { json in
      json.member("model", model)
      json.member("css", css)
    }
  }

  private static func note(_ note: Note) -> Members {
    { json in
      json.optional("id", note.id)
      json.optional("note_id", note.noteID)
      json.optional("guid", note.guid)
      json.member("model", note.model)
      json.member("deck", note.deck)
      json.objects("fields", note.fields) { json, field in
        json.member("name", field.name)
        json.member("text", field.text)
        DiagnosticJSON.location(&json, field.location)
      }
      json.member("tags", note.tags)
      json.objects("cards", note.cards) { json, card in
        json.member("id", card.id)
        json.member("deck", card.deck)
        json.member("is_filtered", card.isFiltered)
        json.member("is_suspended", card.isSuspended)
      }
    }
  }
}
