extension Canonical {
  /// The key by which Anki finds decks and models: without regard to case, Unicode's full folding.
  ///
  /// Takes a name in canonical form.
  public static func nameKey(_ name: String) -> String { folded(name) }

  /// What Anki makes of the name of a deck: each level trimmed of blanks and colons, control
  /// characters gone, an empty level called `blank`.
  public static func deckName(_ name: String) -> String {
    settled(name) { levels($0).map(deckLevel).joined(separator: "::") }
  }

  /// A deck and all decks above it, the highest first; takes a name in canonical form.
  package static func deckPath(_ name: String) -> [String] {
    let levels = levels(name)
    return levels.indices.map { levels[...$0].joined(separator: "::") }
  }

  private static func deckLevel(_ level: String) -> String {
    let text = removingControls(from: composed(level))
    let trimmed = trimmed(text) { isBlank($0) || $0 == ":" }
    return trimmed.isEmpty ? "blank" : trimmed
  }

  /// What Anki makes of the name of a note type: double quotes gone, NFC, blanks kept.
  ///
  /// An empty result is a name that Anki refuses.
  public static func modelName(_ name: String) -> String {
    composed(removing("\"", from: name))
  }

  /// What Anki makes of the name of a field: trimmed, and without what templates need.
  ///
  /// `:`, `{`, `}` and `"` go everywhere, `#`, `/` and `^` at the start. An empty result is a name
  /// that Anki refuses.
  public static func fieldName(_ name: String) -> String {
    settled(name, by: fieldNameOnce)
  }

  private static func fieldNameOnce(_ name: String) -> String {
    let trimmed = trimmed(removing(":{}\"", from: composed(name)), where: isBlank)
    let start = trimmed.unicodeScalars.firstIndex {
      !"#/^".unicodeScalars.contains($0) && !isBlank($0)
    }
    return start.map { String(trimmed.unicodeScalars[$0...]) } ?? ""
  }

  /// What Anki makes of the name of a card template: double quotes gone, NFC, blanks kept.
  ///
  /// An empty result is a name that Anki refuses.
  public static func templateName(_ name: String) -> String {
    settled(name) { removing("\"", from: composed($0)) }
  }

  private static func removing(_ unwanted: String, from text: String) -> String {
    let unwanted = Array(unwanted.utf8)
    guard text.utf8.contains(where: unwanted.contains) else { return text }
    return String(decoding: text.utf8.filter { !unwanted.contains($0) }, as: UTF8.self)
  }
}
