import AnkiPackage
import CardRendering
import DeckModel
import JSONText

/// Renders the sides of cards, with what is known of each note type kept from card to card.
struct CardTexts {
  private var renderers: [Int64: CardRenderer] = [:]

  /// The sides of a card as the API tells them: the styling, then what the card shows.
  ///
  /// A card whose template is gone shows nothing.
  mutating func sides(
    of card: CardRecord, _ row: NoteRow, _ model: ModelRecord, in deck: String
  ) -> (question: String, answer: String) {
    let style = "<style>\(model.json["css"].string)</style>"
    let places = model.isCloze ? 0..<65_535 : 0..<Int64(model.templates.count)
    guard places.contains(card.ordinal), !model.templates.isEmpty else { return (style, style) }
    let names = model.fieldNames
    let note = Note(
      model: model.name, deck: deck,
      fields: zip(names, NoteRow.fitted(row.fields, to: names.count)).map { NoteField($0, $1) },
      tags: row.tagList)
    let rendered = renderer(model).card(Int(card.ordinal), of: note, id: card["id"])
    return (style + rendered.question.text, style + rendered.answer.text)
  }

  private mutating func renderer(_ model: ModelRecord) -> CardRenderer {
    if let renderer = renderers[model.number] { return renderer }
    let renderer = CardRenderer(model.noteType)
    renderers[model.number] = renderer
    return renderer
  }
}
