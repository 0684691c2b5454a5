package import DeckModel

/// A card of a note as Anki shows it.
package struct RenderedCard: Equatable, Sendable {
  /// Which card of the note: the index of its template or, of a cloze note type, its cloze number
  /// less one.
  package var ordinal: Int
  /// The name of its template.
  package var template: String
  /// What is asked.
  package var question: RenderedSide
  /// What is shown then.
  package var answer: RenderedSide
  /// Whether nothing is asked: then both sides say so in Anki's words.
  package var isEmpty: Bool
  /// What is wrong with its template: then both sides say so in Anki's words.
  package var problem: TemplateProblem?
}

/// One side of a card.
package struct RenderedSide: Equatable, Sendable {
  /// The HTML.
  ///
  /// Where something is played stands `[anki:play:q:0]`, or `a` on the answer.
  package var text: String
  /// What is played, by the number in the text.
  package var sounds: [Sound]
}

/// Something that a card plays.
package enum Sound: Equatable, Sendable {
  /// A sound or a video of this name.
  case file(String)
  /// A text that is spoken in a language.
  case speech(String, language: String)
}

/// What is wrong with one side of a template.
package struct TemplateProblem: Equatable, Sendable {
  /// Whether it is the front.
  package var isFront: Bool
  /// What it is.
  package var error: TemplateError
}
