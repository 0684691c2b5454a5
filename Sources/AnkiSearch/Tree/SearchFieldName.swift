/// The name of a field, or a pattern for names, as a search can hold it.
public struct SearchFieldName: Hashable, Sendable {
  /// The pattern.
  public let pattern: SearchPattern

  /// A name; nil for an empty one, and for a keyword such as `deck`: Anki cannot search in such a field.
  public init?(_ name: String) { self.init(SearchPattern(name)) }

  /// A pattern for names; nil as for a name.
  public init?(_ pattern: SearchPattern) {
    if pattern.parts.isEmpty { return nil }
    if let name = pattern.literal, let keyword = Keyword.of(name), !keyword.canBeEscaped {
      return nil
    }
    self.pattern = pattern
  }
}

/// What can stand before a colon and is no field.
enum Keyword: String, CaseIterable {
  case deck, note, card, tag, preset, mid, nid, cid, did, added, edited, introduced, rated, resched
  case flag, prop, dupe, re, nc, w, sc
  case state = "is"
  case customData = "has-cd"

  /// Whether a backslash can be written in it, with which Anki takes it for a field (seen in 26.9).
  var canBeEscaped: Bool { self == .customData }

  /// The keyword that a word is, without regard to the case of Latin letters; nil when it is none.
  static func of(_ word: String) -> Keyword? {
    guard word.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    return Keyword(rawValue: word.lowercased())
  }
}
