import DeckModel
import DeckPlan
import DeckSync

/// Models, a deck and notes with names and texts that are easy to get wrong.
struct ContractSample {
  let tag: String
  let deck: String
  let mark: String
  let models: [NoteType]
  let notes: [Note]

  init(tag: String) {
    self.tag = tag
    deck = "wire \(tag)::Ä \"q\" *_ \\ a:b"
    mark = "deckform::wire_\(tag)"
    models = [Self.standard(tag), Self.cloze(tag)]
    notes =
      Self.texts.enumerated().map { [models, deck, mark] index, text in
        Note(
          model: models[0].name, deck: deck,
          fields: [NoteField("Front", "\(index) \(text)"), NoteField("Back", text)],
          tags: index.isMultiple(of: 2) ? [mark, "b", "A"] : ["wire::\(tag)::plain"])
      } + [
        Note(
          model: models[1].name, deck: deck,
          fields: [NoteField("Text", "{{c1::a}} {{c2::b}}"), NoteField("Extra", "")], tags: [mark])
      ]
  }

  /// Everything, in a safe order.
  var creation: [Operation] {
    [.createDeck(Deck(name: deck))] + models.map { .createModel($0) } + notes.map { .addNote($0) }
  }

  var scope: FetchScope {
    FetchScope(models: models.map(\.name), decks: [deck, deck + " moved"])
  }

  private static let texts = [
    "plain", "<b>bold</b> &amp; &nbsp;", "line\r\nbreak\ttab", "e\u{301} decomposed", "日本語 😀",
    "control \u{1}\u{7f} gone", "\"quotes\" \\ back", " outer ", "\u{2028}\u{fffd}",
    "[sound:x.mp3]",
    "plain", "{{not a field}}",
  ]

  private static func standard(_ tag: String) -> NoteType {
    NoteType(
      name: "Wire: \(tag) *_ \\ (x)",
      fields: [
        Field(name: "Front", font: "Liberation Sans", size: 31, hint: "a \"hint\""),
        Field(name: "Back"),
      ],
      templates: [
        CardTemplate(name: "One", front: "1 {{Front}}", back: "{{FrontSide}}\r\n{{Back}}"),
        CardTemplate(name: "Two", front: "2 {{Front}}", back: "{{Back}}"),
      ], css: "")
  }

  private static func cloze(_ tag: String) -> NoteType {
    NoteType(
      name: "Wire cloze \(tag)", kind: .cloze,
      fields: [
        Field(name: "Text", font: "Liberation Sans", size: 31, hint: "a \"hint\""),
        Field(name: "Extra"),
      ],
      templates: [
        CardTemplate(name: "Cloze", front: "{{cloze:Text}}", back: "{{cloze:Text}}{{Extra}}")
      ], css: ".cloze { color: blue }")
  }
}
