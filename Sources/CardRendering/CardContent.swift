import DeckModel
import DeckPlan

/// What a template can show of one card: the fields of the note, then what Anki adds to them.
struct CardContent {
  private var values: [(name: String, text: String)] = []

  /// The content of a card.
  ///
  /// A field of the note hides what Anki would add under its name.
  init(of note: Note, model: NoteType, template: String, ordinal: Int, cardID: Int64) {
    for field in model.fields { add(field.name, note.text(of: field.name) ?? "") }
    let subdeck = note.deck.utf8.lastRange(of: "::").map { note.deck.utf8[$0.upperBound...] }
    add("Tags", note.tags.joined(separator: " "))
    add("Type", model.name)
    add("Deck", note.deck)
    add("Subdeck", subdeck.map { String(Substring($0)) } ?? note.deck)
    add("CardFlag", "flag0")
    add("Card", template)
    add("CardID", String(cardID))
    add("c\(ordinal + 1)", "1")
  }

  private mutating func add(_ name: String, _ text: String) {
    if self.text(of: name) == nil { values.append((name, text)) }
  }

  /// All texts.
  var texts: [String] { values.map(\.text) }

  /// The text of a field, or nil when there is no such field.
  func text(of name: String) -> String? {
    values.first { $0.name.hasBytes(of: name) }?.text
  }

  /// Whether a field has content.
  func isFilled(_ name: String) -> Bool {
    text(of: name).map { !CardRule.isEmpty($0) } ?? false
  }
}

extension String.UTF8View {
  /// Where ASCII text stands last.
  fileprivate func lastRange(of text: String) -> Range<Index>? {
    let size = text.utf8.count
    return indices.reversed().first { self[$0...].starts(with: text.utf8) }
      .map { $0..<index($0, offsetBy: size) }
  }
}
