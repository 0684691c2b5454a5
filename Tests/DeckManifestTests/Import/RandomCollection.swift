import DeckModel
import SeededRandom

/// Random collections as sources tell them: odd names and texts, all in canonical form.
struct RandomCollection {
  var random: SeededRandom

  /// The names of media that exist.
  static let media = [
    "a b.png", "_style.css", "c&d.jpg", "日本.mp3", "100%.svg", "plain.png", "Photo 1.JPG",
  ]

  mutating func collection() -> ImportedCollection {
    let models = (0..<Int.random(in: 1...3, using: &random)).map { model($0) }
    let notes = (0..<Int.random(in: 1...25, using: &random)).map { note($0, of: models) }
    let used = Set(notes.map(\.model))
    let decks = Set(notes.map(\.deck)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return ImportedCollection(
      CollectionState(
        models: models.filter { used.contains($0.name) },
        decks: decks.map { Deck(name: $0, about: pick(["", "<b>x</b>\nabout: this\n", nil])) },
        notes: notes))
  }

  private mutating func model(_ index: Int) -> NoteType {
    let isCloze = index == 1
    let names = ["Front", "id", "Na: me".filter { $0 != ":" }, "<<", "- x", "é, ü", "tags", "~"]
    let fields =
      ["F\(index)"] + names.shuffled(using: &random).prefix(Int.random(in: 0...4, using: &random))
    let front = isCloze ? "{{cloze:F\(index)}}" : "{{F\(index)}}"
    return NoteType(
      name: Canonical.modelName(pick(["Basic", "Véry: odd #1", "- list", "Model"]) + "\(index)"),
      kind: isCloze ? .cloze : .standard,
      fields: fields.map { name in
        Field(
          name: name, font: pick([nil, "Noto Sans"]), size: pick([nil, 12]),
          isRightToLeft: pick([nil, true]), hint: pick([nil, "what: to #write"]))
      },
      templates: (0..<(isCloze ? 1 : Int.random(in: 1...2, using: &random))).map { card in
        CardTemplate(
          name: pick(["Card", "カード", "a/b: c"]) + "\(card)", front: "\(card)" + front + safeText(),
          back: pick(["{{FrontSide}}\n<hr>\r\n", "\u{FEFF}x", ""]) + (isCloze ? front : "")
            + safeText())
      }, css: pick(["", ".card { }\n", "@font-face { src: url(\"_style.css\") }"]))
  }

  private mutating func note(_ index: Int, of models: [NoteType]) -> Note {
    let model = pick(models)
    let fields = model.fields.enumerated().map { place, field in
      let start =
        place > 0 ? "" : model.kind == .cloze ? "{{c1::Paris::hint}} " : pick(["x", "Ä b"])
      return NoteField(field.name, Canonical.fieldText(start + text()))
    }
    return Note(
      noteID: Int64(1000 + index), guid: pick([nil, "g\(index)#:'\"{", "\(index)"]),
      model: model.name,
      deck: Canonical.deckName(pick(["A", "A::B", "日本語::N5", "x: y::- z", "!!!", "a::b::c d"])),
      fields: fields,
      tags: Canonical.tags((0..<Int.random(in: 0...3, using: &random)).map { _ in tag() }))
  }

  private mutating func tag() -> String {
    pick(["a", "b::c", "x,", "y;", "#z", "é", "*", "q'\"", "deckform-x", "[t]", "&u"])
  }

  /// Text without braces, which mean something in templates.
  private mutating func safeText() -> String {
    String(text().filter { $0 != "{" && $0 != "}" })
  }

  private mutating func text() -> String {
    random.text(of: Self.pieces, upTo: 14)
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &random)]
  }

  private static let pieces = [
    "a", "word ", " ", "\n", "\n\n", "\t", ": ", " #", "- ", "\"", "'", "\\", "<br>", "<b>x</b>",
    "&nbsp;",
    "<img src=\"a b.png\">", "<img src=\"a%20b.png\">", "<img src=c&amp;d.jpg>", "[sound:日本.mp3]",
    "<img src='100%25.svg'>", "<img src=\"Photo%201.JPG\">", "<img src=\"gone.png\">",
    "<a href=\"https://x.y/z.png\">", "{", "}",
    "[", "|",
    "\u{85}", "\u{2028}", "é", "🎉", "，", "long words that go on and on to make a line too long ",
    ",", "@",
  ]
}
