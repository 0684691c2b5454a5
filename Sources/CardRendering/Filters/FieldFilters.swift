import DeckModel

/// The filters of Anki's template language, for one field of one card.
struct FieldFilters {
  /// The name of the field.
  let field: String
  /// The number of the cloze that is asked for.
  let cloze: Int
  /// Whether the front is rendered.
  let isQuestion: Bool

  /// A text through filters in the order of writing: the last is the first to be applied.
  ///
  /// A filter that Anki does not know ends it: an add-on would go on from there.
  func apply(_ filters: [String], to text: String) -> String {
    var text = text
    for name in Self.order(filters) {
      guard let filtered = apply(name, to: text) else { return text }
      text = filtered
    }
    return text
  }

  /// `type` in front takes all others in, but for two that it knows.
  private static func order(_ filters: [String]) -> [String] {
    switch filters {
    case ["type", "cloze"]: ["type-cloze"]
    case ["type", "nc"]: ["type-nc"]
    case _ where filters.first == "type": ["type"]
    default: filters.reversed()
    }
  }

  private func apply(_ filter: String, to text: String) -> String? {
    switch filter {
    case "": text
    case "text": Canonical.plainText(text)
    case "furigana": RubyFilter.furigana(text)
    case "kanji": RubyFilter.kanji(text)
    case "kana": RubyFilter.kana(text)
    case "type": "[[type:\(field)]]"
    case "type-cloze": "[[type:cloze:\(field)]]"
    case "type-nc": "[[type:nc:\(field)]]"
    case "hint": HintFilter.hint(text, field: field)
    case "cloze":
      MathText.withoutMarkup(ClozeText(text).revealed(cloze: cloze, isQuestion: isQuestion))
    case "cloze-only": ClozeText(text).only(cloze: cloze, isQuestion: isQuestion)
    case _ where filter.utf8.starts(with: "tts ".utf8):
      "[anki:tts lang=\(Substring(filter.utf8.dropFirst(4)))]\(text)[/anki:tts]"
    default: nil
    }
  }
}
