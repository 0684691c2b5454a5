import AnkiOracle
import DeckModel
import DeckPlan
import SeededRandom

/// A deck of random note types and notes, and random edits of it.
struct RandomDeck {
  private(set) var state = CollectionState()
  private var count = 0

  init(_ random: inout SeededRandom) {
    for index in 0..<3 {
      state.models.append(Self.type("Type \(index)", isCloze: index == 2, &random))
    }
    state.decks = ["A", "A::b", "Ç::日本"].map { Deck(name: $0, about: $0 == "A" ? "<b>x" : "") }
    for _ in 0..<20 { addNote(&random) }
  }

  private mutating func addNote(_ random: inout SeededRandom) {
    count += 1
    let type = state.models[Int.random(in: 0..<state.models.count, using: &random)]
    state.notes.append(
      Note(
        id: "note \(count)", model: type.name,
        deck: state.decks[Int.random(in: 0..<3, using: &random)].name,
        fields: type.fields.map { NoteField($0.name, Self.text(&random)) },
        tags: Canonical.tags([random.text(of: ["a", "B", " ", "::", "é", "x"], upTo: 8)])))
  }

  /// Content that is canonical and is not always empty.
  static func text(_ random: inout SeededRandom) -> String {
    let pieces =
      [
        "", "a", "日本", " ", "<br>", "</div >", "<div/>", "\n", "12", "é", "<img src=x.png>",
        "&amp;",
      ]
      + ["{{c1::x}}", "{{c3::", "}}", "{{c2,4::y}}", "<b>", "&", "[sound:a.mp3]", "'", "\""]
    return Canonical.fieldText(random.text(of: pieces, upTo: 5))
  }

  private static func type(
    _ name: String, isCloze: Bool, _ random: inout SeededRandom
  ) -> NoteType {
    let fields = ["One", "Two", "Three"].map { field($0) }
    let templates = (0..<(isCloze ? 1 : 3)).map { index in
      CardTemplate(
        name: "T\(index)", front: isCloze ? "{{cloze:One}}" : front(index, fields, &random),
        back: isCloze ? "{{cloze:One}}" : "{{Two}}")
    }
    return NoteType(
      name: name, kind: isCloze ? .cloze : .standard, fields: fields, templates: templates,
      css: random.text(of: [".card {", "}", "\r\n", "é", "\""], upTo: 5))
  }

  static func field(_ name: String) -> Field {
    Field(name: name, font: "Arial", size: 20, isRightToLeft: false, hint: "")
  }

  /// A question side that Anki accepts, often with sections.
  static func front(_ index: Int, _ fields: [Field], _ random: inout SeededRandom) -> String {
    let shuffled = fields.map(\.name).shuffled(using: &random)
    let names = (0..<3).map { shuffled[$0 % shuffled.count] }
    let inner = [
      "{{\(names[0])}}", "{{ hint:\(names[0]) }}",
      "{{#\(names[1])}}{{\(names[0])}}{{/\(names[1])}}",
      "{{^\(names[1])}}{{\(names[2])}}{{/\(names[1])}}",
      "{{# \(names[1])}}{{^\(names[2])}}{{\(names[0])}}{{/\(names[2])}}x{{/\(names[1])}}",
      "<!-- {{\(names[1])}} -->{{\(names[0])}}",
      "{{#\(names[1])}}{{#\(names[2])}}"
        + "{{\(names[0])}}{{\(names[1])}}{{/\(names[2])}}{{/\(names[1])}}",
      "{{Tags}}{{\(names[0])}}", "{{{\(names[0])}}}",
    ]
    let first = inner[Int.random(in: 0..<inner.count, using: &random)]
    let second = inner[Int.random(in: 0..<inner.count, using: &random)]
    return "\(index): \(first)\(Bool.random(using: &random) ? second : "")"
  }

  /// A few operations that fit the package as it is now.
  mutating func edits(of current: CollectionState, _ random: inout SeededRandom) -> [Operation] {
    var operations: [Operation] = []
    var models = current.models.filter { $0.name.hasPrefix("Type") }
    let index = Int.random(in: 0..<models.count, using: &random)
    operations += RandomTypeEdit.make(of: &models[index], &random)
    state.models = models
    for old in current.notes.shuffled(using: &random).prefix(8) {
      operations += edits(of: old, models, &random)
    }
    let before = state.notes.count
    for _ in 0..<2 { addNote(&random) }
    return operations + state.notes[before...].map { .addNote($0) }
  }

  private func edits(
    of old: Note, _ models: [NoteType], _ random: inout SeededRandom
  ) -> [Operation] {
    var new = old
    switch Int.random(in: 0..<7, using: &random) {
    case 0:
      guard let fields = models.first(where: { $0.name == old.model })?.fields else { return [] }
      let field = fields[Int.random(in: 0..<fields.count, using: &random)]
      new.fields = [NoteField(field.name, Self.text(&random))]
      return [.updateNoteFields(from: old, to: new)]
    case 1:
      new.tags = ["new"]
      return [.updateNoteTags(from: old, to: new)]
    case 2:
      new.deck = "Ç::日本"
      for card in new.cards.indices.dropLast() { new.cards[card].deck = new.deck }
      return [.moveCards(from: old, to: new)]
    case 3:
      for card in new.cards.indices { new.cards[card].isSuspended = Bool.random(using: &random) }
      return [.suspendCards(from: old, to: new), .resumeCards(from: old, to: new)]
    case 4: return [.deleteNote(old)]
    default:
      let type = models[Int.random(in: 0..<models.count, using: &random)]
      new.model = type.name
      new.fields = type.fields.map { NoteField($0.name, Self.text(&random)) }
      let former = models.first { $0.name == old.model }
      let cards = CardKeeping.between(former, and: type, declared: nil, mayArrange: true)
      return [.changeModel(from: old, to: new, cards)]
    }
  }
}
