import AnkiPackage
import CardRendering
import DeckModel
import GRDB
import JSONText

extension Session {
  /// What the API tells of a card; an empty object of one that is not there.
  func info(ofCard number: Int64, _ texts: inout CardTexts) throws -> JSONValue {
    guard let card = try CardRecord(number, db), let note = try editor.notes.note(card.note),
      let model = editor.models[note.model]
    else { return [:] }
    let sides = texts.sides(of: card, note, model, in: editor.decks.name(card.deck))
    return [
      "cardId": .integer(number), "fields": note.json(model), "fieldOrder": .integer(card.ordinal),
      "question": .string(sides.question), "answer": .string(sides.answer),
      "modelName": .string(model.name), "ord": .integer(card.ordinal),
      "deckName": .string(editor.decks.name(card.deck)), "css": model.json["css"],
      "factor": .integer(card.factor), "interval": .integer(card["ivl"]),
      "note": .integer(card.note), "type": .integer(card["type"]),
      "queue": .integer(card["queue"]), "due": .integer(card["due"]),
      "reps": .integer(card["reps"]), "lapses": .integer(card["lapses"]),
      "left": .integer(card["left"]), "mod": .integer(card.modified), "nextReviews": [],
      "flags": .integer(card["flags"] & 7),
    ]
  }
}
