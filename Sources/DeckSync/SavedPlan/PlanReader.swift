import DeckModel
import DeckPlan
import JSONText

/// Reads the parts of a saved plan, as ``PlanWriter`` writes them.
enum PlanReader {
  static func step(_ json: JSONElement) throws(JSONError) -> PlannedOperation {
    PlannedOperation(
      try operation(json), reason: try json.text("reason"), hold: try hold(json["hold"]),
      cost: try cost(json["cost"]))
  }

  static func operation(_ json: JSONElement) throws(JSONError) -> Operation {
    let name = try json.text("operation")
    if let operation = try thing(name, json) { return operation }
    if let operation = try noteChange(name, json) { return operation }
    if let operation = try part(name, json) { return operation }
    throw JSONError("\"\(name)\" is no operation")
  }

  /// Media, decks, whole models, and notes that come and go.
  private static func thing(_ name: String, _ json: JSONElement) throws(JSONError) -> Operation? {
    switch name {
    case "storeMedia":
      .storeMedia(from: try json["from"].map(media), to: try media(json.to))
    case "deleteMedia": .deleteMedia(try media(json.from))
    case "createDeck": .createDeck(try deck(json.to))
    case "describeDeck": .describeDeck(from: try deck(json.from), to: try deck(json.to))
    case "deleteDeck": .deleteDeck(try deck(json.from))
    case "createModel": .createModel(try model(json.to))
    case "renameModel": .renameModel(from: try model(json.from), to: try model(json.to))
    case "addNote": .addNote(try note(json.to))
    case "deleteNote": .deleteNote(try note(json.from))
    default: nil
    }
  }

  private static func noteChange(
    _ name: String, _ json: JSONElement
  ) throws(JSONError) -> Operation? {
    let make: (Note, Note) -> Operation
    switch name {
    case "adoptNote": make = { .adoptNote(from: $0, to: $1) }
    case "updateNoteFields": make = { .updateNoteFields(from: $0, to: $1) }
    case "updateNoteTags": make = { .updateNoteTags(from: $0, to: $1) }
    case "changeModel":
      let cards = try cards(json.required("cards"))
      make = { .changeModel(from: $0, to: $1, cards) }
    case "moveCards": make = { .moveCards(from: $0, to: $1) }
    case "suspendCards": make = { .suspendCards(from: $0, to: $1) }
    case "resumeCards": make = { .resumeCards(from: $0, to: $1) }
    default: return nil
    }
    return make(try note(json.from), try note(json.to))
  }

  private static func part(_ name: String, _ json: JSONElement) throws(JSONError) -> Operation? {
    guard let model = try json.given("model") else { return nil }
    return switch name {
    case "renameField":
      .renameField(model: model, from: try json.text("name"), to: try field(json.to))
    case "addField":
      .addField(model: model, field: try field(json.to), index: try json.number("index"))
    case "moveField":
      .moveField(
        model: model, field: try json.text("name"), from: try json.number("index"),
        to: try json.number("to_index"))
    case "setFieldOptions":
      .setFieldOptions(model: model, from: try field(json.from), to: try field(json.to))
    case "removeField": .removeField(model: model, field: try field(json.from))
    case "updateStyling":
      .updateStyling(model: model, from: try json.text("from"), to: try json.text("to"))
    default: try templatePart(name, model, json)
    }
  }

  private static func templatePart(
    _ name: String, _ model: String, _ json: JSONElement
  ) throws(JSONError) -> Operation? {
    switch name {
    case "renameTemplate":
      .renameTemplate(model: model, from: try json.text("name"), to: try template(json.to))
    case "addTemplate":
      .addTemplate(
        model: model, template: try template(json.to), index: try json.number("index"))
    case "moveTemplate":
      .moveTemplate(
        model: model, template: try json.text("name"), from: try json.number("index"),
        to: try json.number("to_index"))
    case "updateTemplate":
      .updateTemplate(model: model, from: try template(json.from), to: try template(json.to))
    case "removeTemplate": .removeTemplate(model: model, template: try template(json.from))
    default: nil
    }
  }
}

extension PlanReader {
  private static func hold(_ json: JSONElement?) throws(JSONError) -> Hold? {
    guard let json else { return nil }
    let code = try json.text("code")
    switch code {
    case Hold.needsRemoveField("").code: return .needsRemoveField(try json.text("field"))
    case Hold.needsSharedModel("", notes: 0).code:
      return .needsSharedModel(try json.text("model"), notes: try json.number("notes"))
    case Hold.needsCards(0).code: return .needsCards(try json.number("cards"))
    case Hold.notPossible("").code: return .notPossible(try json.text("why"))
    default: break
    }
    let plain = [Hold.needsAdopt, .mayBeKnown, .needsFullSync, .drift, .conflict, .isProtected]
    guard let hold = plain.first(where: { $0.code == code }) else {
      throw JSONError("\"\(code)\" is no hold")
    }
    return hold
  }

  private static func cost(_ json: JSONElement?) throws(JSONError) -> Cost {
    guard let json else { return Cost() }
    return Cost(
      newCards: try json.number("new_cards"), cards: try json.number("cards"),
      reviews: try json.number("reviews"),
      notesWithData: try json.number("notes_with_data"))
  }
}

extension JSONElement {
  /// The side of the target.
  fileprivate var from: JSONElement {
    get throws(JSONError) { try required("from") }
  }

  /// The side of the files.
  fileprivate var to: JSONElement {
    get throws(JSONError) { try required("to") }
  }
}
