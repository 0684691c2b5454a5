extension Canonical {
  /// A text without comments, styles, scripts and tags, as Anki takes them out; entities stay.
  package static func withoutMarkup(_ text: String) -> String { MarkupRemover.remove(from: text) }

  /// A text as Anki reads it aloud or types it: without markup, entities decoded, no-break spaces as
  /// blanks.
  ///
  /// A text with an entity that Anki does not know keeps all its entities.
  package static func plainText(_ text: String) -> String {
    decodingEntities(MarkupRemover.remove(from: text))
  }

  /// A text with its entities decoded, as Anki reads the name of a sound.
  package static func plainEntities(_ text: String) -> String { decodingEntities(text) }
}
