import Foundation
import Testing

extension AnkiTests {
  /// What Anki changes on the way in is no difference afterwards.
  @Suite struct NormalisationTests {
    private func converges(
      _ notes: String, sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> Scene {
      let scene = try Scene(Vocabulary(notes: notes))
      try await scene.applyFully(sourceLocation: sourceLocation)
      let (again, requests) = try await scene.anki.requests { try await scene.apply() }
      #expect(again.status == 0, "\(again)", sourceLocation: sourceLocation)
      #expect(requests.writes == [], sourceLocation: sourceLocation)
      return scene
    }

    @Test func decomposedLetters() async throws {
      let scene = try await converges(
        #"  - { id: one, fields: { Word: "e\u0301te\u0301", Meaning: "\u212B \u1112\u1161\u11AB" } }"#
      )
      let note = try scene.notes()[0]
      #expect(note.field("Word").map { Array($0.unicodeScalars) } == ["é", "t", "é"])
    }

    @Test func lineEndsAndControlCharacters() async throws {
      let scene = try await converges(
        #"  - { id: one, fields: { Word: "a\r\nb\rc", Meaning: "\x01x\x1f\ty\x7f\n" } }"#)
      #expect(try scene.note("a\nbc").field("Meaning") == "x\ty\n")
    }

    @Test func blanksAndMarkupAreKept() async throws {
      let scene = try await converges(
        #"  - { id: one, fields: { Word: "  a & b <i> &nbsp;\u00A0\u200B ", Meaning: "\uFEFFx" } }"#
      )
      #expect(try scene.notes()[0].field("Word") == "  a & b <i> &nbsp;\u{A0}\u{200B} ")
    }

    @Test func tagsInAnyOrderAndCase() async throws {
      let suffix = Unique().suffix
      let scene = try await converges(
        """
          - { id: one, fields: { Word: one }, tags: [z\(suffix), A\(suffix), a\(suffix)] }
          - { id: two, fields: { Word: two }, tags: [Z\(suffix), "e\u{301}\(suffix)", "Z\(suffix)::k"] }
        """)
      #expect(try scene.note("one").tags.count == 3)
    }

    @Test func deckNamesWithBlanksAndCase() async throws {
      var vocabulary = Vocabulary()
      let deck = vocabulary.names.deck
      vocabulary.notes = """
          - { id: one, deck: " \(deck) :: Sub ", fields: { Word: one } }
          - { id: two, deck: "\(deck.uppercased())::sub", fields: { Word: two } }
          - { id: three, deck: "\(deck)::e\u{301}", fields: { Word: three } }
        """
      let scene = try Scene(vocabulary)
      try await scene.applyFully()
      let cards = try scene.notes().flatMap { $0["cards"].elements }
      #expect(try scene.anki.call("getDecks", ["cards": .array(cards)]).keys.count == 2)
    }

    @Test func mediaNameWithCapitals() async throws {
      let name = "Pic-\(Unique().suffix).PNG"
      let scene = try Scene(
        Vocabulary(notes: "  - { id: one, fields: { Word: one, Meaning: { image: \(name) } } }"))
      try scene.project.write("media/\(name)", "picture")
      try await scene.applyFully()
      let meaning = try scene.note("one").field("Meaning")
      #expect(meaning == "<img src=\"\(name.lowercased())\">")
      let stored = try scene.anki.call(
        "retrieveMediaFile", ["filename": .string(name.lowercased())])
      #expect(stored == .string(Data("picture".utf8).base64EncodedString()))
    }

    @Test func templatesAndStylingAreKeptExactly() async throws {
      var files = Vocabulary()
      files.fields = "[Word, Meaning]"
      let scene = try Scene(files)
      try scene.project.change(
        "models/word.yaml", from: "\"{{FrontSide}}<hr>{{Meaning}}\"",
        to: #""{{FrontSide}}\r\ne\u0301  {{Meaning}}\n\n""#)
      try await scene.applyFully()
    }
  }
}
