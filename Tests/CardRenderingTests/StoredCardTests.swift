import AnkiOracle
import CardRendering
import DeckManifest
import DeckModel
import Foundation
import SeededRandom
import Testing

/// Notes that Anki keeps: which cards they have, and what is on them.
@Suite(.enabled(if: AnkiOracle.python != nil, "\(AnkiOracle.reason)"))
struct StoredCardTests {
  /// The notes of a project by model, in Anki and here.
  private func compare(_ cases: [(NoteType, [Note])]) throws -> Int {
    let answers = try RenderingOracle.ask(cases.map { .init($0.0, $0.1) })
    var count = 0
    for (index, (model, notes)) in cases.enumerated() {
      var model = model
      model.name += " \(index)"
      let renderer = CardRenderer(model)
      for (place, cards) in answers[index].notes.enumerated() {
        let note = notes[place]
        #expect(
          renderer.cards(of: note).map(\.ordinal) == cards.map(\.ordinal), "\(model) \(note)")
        for card in cards {
          count += 1
          card.expectSame(
            as: renderer.card(card.ordinal, of: note, id: card.id),
            of: "card \(card.ordinal) \(model.templates) \(note.fields.map(\.text))")
        }
      }
    }
    return count
  }

  /// The example, or the project that DECKFORM_TEST_PROJECT names.
  @Test func everyNoteOfAProject() throws {
    let example = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../examples/geography").standardizedFileURL.path
    let folder = ProcessInfo.processInfo.environment["DECKFORM_TEST_PROJECT"] ?? example
    let collection = try #require(LoadedProject(folder: folder).desired?.collection)
    let cases = collection.models.map { model in
      (
        model,
        collection.notes.filter { Canonical.nameKey($0.model) == Canonical.nameKey(model.name) }
      )
    }
    let count = try compare(cases)
    print("\(folder): \(collection.notes.count) notes, \(count) cards")
    #expect(count >= collection.notes.count && !collection.notes.isEmpty)
  }

  private static let pieces = [
    "{{A}}", "{{B}}", "{{text:A}}", "{{hint:B}}", "{{furigana:A}}", "{{kanji:A}}", "{{kana:B}}",
    "{{cloze:A}}", "{{cloze-only:A}}", "{{type:A}}", "{{type:cloze:A}}", "{{type:nc:B}}",
    "{{FrontSide}}",
    "{{Tags}}", "{{Deck}}", "{{Subdeck}}", "{{Card}}", "{{CardFlag}}", "{{CardID}}", "{{Type}}",
    "{{#A}}", "{{/A}}", "{{^A}}", "{{#B}}", "{{/B}}", "{{^B}}", "{{#c1}}", "{{/c1}}", "{{^c2}}",
    "{{/c2}}",
    "<!--", "-->", "{{", "}}", "{{! x }}", "{{=<% %>=}}", "<%A%>", " ", "\n", "a", ":",
    "{{tts en_US:A}}",
    "{{unknown:A}}", "{{text:unknown:B}}", "{{hint:text:cloze:A}}", "[sound:a.mp3]",
    "[anki:tts lang=a]",
    "[/anki:tts]", "{{ A }}", "{{#A}}{{B}}{{/A}}", "{{^B}}{{A}}{{/B}}", "é", "\u{A0}",
  ]
  private static let texts = [
    "{{c1::", "{{c2::", "{{c1,2::", "}}", "::", "a", "b", "é", " ", "\n", "<b>", "</b>", "<br>",
    "<div>",
    "</div>", "&nbsp;", "&amp;", "&", "[", "]", "漢", "[か]", "[sound:", "\\(", "\\)", "<", ">", "\"",
    "'",
    "image-occlusion:rect:left=1", "[anki:", "=", "<!--", "-->", "<style>", "</style>",
  ]

  /// Pieces of templates that Anki keeps.
  private static let whole = pieces.filter { piece in
    !["{{#", "{{^", "{{/"].contains { piece.hasPrefix($0) }
      && !["<!--", "-->", "{{", "}}", "{{! x }}", "{{=<% %>=}}"].contains(piece)
      || piece.contains("}}{{")
  }

  private static func randomCase(
    _ random: inout SeededRandom, of pieces: [String]
  ) -> (NoteType, [Note]) {
    let kind: NoteType.Kind = Bool.random(using: &random) ? .cloze : .standard
    // Templates that Anki keeps begin so; what follows may make it refuse them.
    let start = kind == .cloze ? "{{cloze:A}}" : "{{A}}"
    let templates = (0..<(kind == .cloze ? 1 : 2)).map { number in
      CardTemplate(
        name: "T\(number)", front: "\(number)\(start)" + random.text(of: pieces, upTo: 6),
        back: start + random.text(of: pieces, upTo: 8))
    }
    let notes = (0..<3).map { _ in
      Note(
        model: "R", deck: "D::E",
        fields: ["A", "B"].map { NoteField($0, random.text(of: texts, upTo: 10)) },
        tags: Bool.random(using: &random) ? ["x"] : [])
    }
    return (
      NoteType(
        name: "R", kind: kind, fields: [Field(name: "A"), Field(name: "B")], templates: templates),
      notes
    )
  }

  @Test func randomTemplatesAndNotes() throws {
    var random = SeededRandom.printingSeed("randomTemplatesAndNotes")
    let cases = (0..<300).map { _ in Self.randomCase(&random, of: Self.whole) }
    let count = try compare(cases)
    print("randomTemplatesAndNotes: \(count) cards")
    #expect(count > 300)
  }

  /// The same, of templates that Anki would not keep.
  @Test func randomTemplatesThatMayBeWrong() throws {
    var random = SeededRandom.printingSeed("randomTemplatesThatMayBeWrong")
    let cases = (0..<400).map { _ -> (NoteType, [Note]) in
      var (model, notes) = Self.randomCase(&random, of: Self.pieces)
      for index in model.templates.indices {
        model.templates[index].front = random.text(of: Self.pieces, upTo: 8)
        model.templates[index].back = random.text(of: Self.pieces, upTo: 8)
      }
      for index in notes.indices { notes[index].deck = "(Deck)" }
      return (model, notes)
    }
    let answers = try RenderingOracle.ask(cases.map { .init($0.0, $0.1, ordinals: [0]) })
    for (index, (model, notes)) in cases.enumerated() {
      var model = model
      model.name += " \(index)"
      for (note, cards) in zip(notes, answers[index].notes) {
        for card in cards {
          card.expectSame(
            as: CardRenderer(model).card(card.ordinal, of: note),
            of: "\(model.templates[0]) \(note.fields.map(\.text))")
        }
      }
    }
  }
}
