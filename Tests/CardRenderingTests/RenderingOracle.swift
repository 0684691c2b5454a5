import AnkiOracle
import CardRendering
import DeckModel
import Testing

/// Renders with Anki's own library, for comparison.
enum RenderingOracle {
  /// Notes of one model.
  ///
  /// With ordinals, those cards are tried whether Anki would keep them or not; without, the notes are
  /// stored, and all cards that Anki made are rendered.
  struct Question: Encodable {
    struct Template: Encodable { var name, front, back: String }
    struct Model: Encodable {
      var name: String
      var cloze: Bool
      var fields: [String]
      var templates: [Template]
    }
    struct Note: Encodable {
      var fields, tags: [String]
      var deck: String
    }
    var model: Model
    var notes: [Note]
    var ordinals: [Int]?

    enum CodingKeys: CodingKey { case model, notes, ordinals }

    /// Says that there are no ordinals instead of leaving them out.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(model, forKey: .model)
      try container.encode(notes, forKey: .notes)
      try container.encode(ordinals, forKey: .ordinals)
    }

    init(_ model: NoteType, _ notes: [DeckModel.Note], ordinals: [Int]? = nil) {
      self.model = Model(
        name: model.name, cloze: model.kind == .cloze, fields: model.fields.map(\.name),
        templates: model.templates.map { Template(name: $0.name, front: $0.front, back: $0.back) })
      self.notes = notes.map { note in
        Note(
          fields: model.fields.map { note.text(of: $0.name) ?? "" }, tags: note.tags,
          deck: note.deck)
      }
      self.ordinals = ordinals
    }
  }

  struct Answer: Decodable {
    struct Card: Decodable {
      var ordinal: Int
      var id: Int64
      var question, answer: String
      var asked, answered: [String]
    }
    var refusal: String?
    var notes: [[Card]]
  }

  static func ask(_ questions: [Question]) throws -> [Answer] {
    try AnkiOracle.ask("rendering", questions)
  }
}

extension RenderingOracle.Answer.Card {
  /// Whether we render the same, byte for byte, and play the same.
  func expectSame(as card: RenderedCard, of what: String) {
    #expect(Array(card.question.text.utf8) == Array(question.utf8), "front of \(what)")
    #expect(Array(card.answer.text.utf8) == Array(answer.utf8), "back of \(what)")
    #expect(card.question.sounds.map(Self.name) == asked, "front of \(what)")
    #expect(card.answer.sounds.map(Self.name) == answered, "back of \(what)")
  }

  private static func name(_ sound: Sound) -> String {
    switch sound {
    // The library gives the last part of a path.
    case .file(let name):
      name.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init) ?? ""
    case .speech(let text, let language): "\(language)|\(text)"
    }
  }
}
