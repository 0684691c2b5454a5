import DeckModel
import DeckPlan
import JSONText

/// What operations are about.
extension PlanWriter {
  static func media(_ json: inout JSONWriter, _ file: MediaFile) {
    json.member("name", file.name)
    json.member("sha256", file.digest)
    json.member("size", file.size)
    json.given("path", file.path)
    if let uses = file.uses {
      json.member("used_by", uses.notes)
      json.flag("used_by_models", uses.isInModels)
    }
    place(&json, file.location)
  }

  static func deck(_ json: inout JSONWriter, _ deck: Deck) {
    json.member("name", deck.name)
    json.given("description", deck.about)
    if let count = deck.cardCount { json.member("cards", count) }
    if !deck.formerNames.isEmpty { json.member("was", deck.formerNames) }
    json.flag("protect", deck.isProtected)
    place(&json, deck.location)
  }

  static func model(_ json: inout JSONWriter, _ model: NoteType) {
    json.member("name", model.name)
    json.member("type", model.kind.rawValue)
    json.given("id_field", model.idField)
    json.lines("fields", model.fields, field)
    json.objects("templates", model.templates, template)
    json.member("css", model.css)
    if !model.formerNames.isEmpty { json.member("was", model.formerNames) }
    json.flag("protect", model.isProtected)
    place(&json, model.location)
  }

  static func field(_ json: inout JSONWriter, _ field: Field) {
    json.member("name", field.name)
    if field.management != .always { json.member("manage", field.management.rawValue) }
    json.given("font", field.font)
    if let size = field.size { json.member("size", size) }
    if let isRightToLeft = field.isRightToLeft { json.member("rtl", isRightToLeft) }
    json.given("description", field.hint)
    if !field.formerNames.isEmpty { json.member("was", field.formerNames) }
    place(&json, field.location)
  }

  static func template(_ json: inout JSONWriter, _ template: CardTemplate) {
    json.member("name", template.name)
    json.member("front", template.front)
    json.member("back", template.back)
    if !template.formerNames.isEmpty { json.member("was", template.formerNames) }
    place(&json, template.location)
  }

  static func cards(_ json: inout JSONWriter, _ cards: CardKeeping) {
    json.object { json in
      json.member("from", cards.former)
      json.member("to", cards.new)
      if let kept = cards.kept { json.member("kept", kept.map(Int64.init)) }
      json.objects("meanwhile", cards.arrangement) { json, order in
        json.member("model", order.model)
        json.member("order", order.meanwhile)
        json.member("afterwards", order.afterwards)
      }
    }
  }

  static func note(_ json: inout JSONWriter, _ note: Note) {
    json.given("id", note.id)
    if let noteID = note.noteID { json.member("note", noteID) }
    json.given("guid", note.guid)
    json.member("model", note.model)
    json.member("deck", note.deck)
    json.lines("fields", note.fields) { json, field in
      json.member("name", field.name)
      json.member("text", field.text)
      json.flag("unmanaged", !field.isManaged)
      place(&json, field.location)
    }
    if !note.tags.isEmpty { json.member("tags", note.tags) }
    if !note.cards.isEmpty { json.lines("cards", note.cards, card) }
    if !note.formerIDs.isEmpty { json.member("was", note.formerIDs) }
    json.flag("protect", note.isProtected)
    place(&json, note.location)
  }

  private static func card(_ json: inout JSONWriter, _ card: Card) {
    json.member("id", card.id)
    json.member("deck", card.deck)
    json.flag("filtered", card.isFiltered)
    json.flag("suspended", card.isSuspended)
  }

  static func diagnostic(_ json: inout JSONWriter, _ diagnostic: Diagnostic) {
    json.member("code", diagnostic.code.rawValue)
    json.member("message", diagnostic.message)
    place(&json, diagnostic.location)
    json.given("label", diagnostic.label)
    if !diagnostic.notes.isEmpty {
      json.lines("notes", diagnostic.notes) { json, note in
        json.member("message", note.message)
        place(&json, note.location)
      }
    }
    json.given("help", diagnostic.help)
  }

  /// The member `at`: `file:line:column-line:column`, on one line.
  private static func place(_ json: inout JSONWriter, _ place: SourceLocation?) {
    guard let place else { return }
    json.member(
      "at", "\(place.file):\(place.line):\(place.column)-\(place.endLine):\(place.endColumn)")
  }
}
