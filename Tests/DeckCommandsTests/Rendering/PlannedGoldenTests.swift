import DeckModel
import DeckPlan
import Testing

@testable import DeckCommands

/// A plan that the planner made, not one written for the renderers: what it hands over is shown well.
@Suite struct PlannedGoldenTests {
  private func model(fields: [String], css: String) -> NoteType {
    NoteType(
      name: "Vocabulary", fields: fields.map { Field(name: $0) },
      templates: [CardTemplate(name: "Card 1", front: "{{Word}}", back: "{{Meaning}}")], css: css)
  }

  private func place(_ line: Int) -> DeckModel.SourceLocation {
    .init(file: "decks/b1.yaml", line: line, column: 5, endColumn: 9)
  }

  private func wanted(_ id: String, _ word: String, _ meaning: String, line: Int) -> Note {
    Note(
      id: id, model: "Vocabulary", deck: "French::B1",
      fields: [NoteField("Word", word), NoteField("Meaning", meaning)], tags: ["french"],
      location: place(line))
  }

  private func existing(
    _ number: Int64, _ word: String, _ meaning: String, tags: [String], deck: String
  ) -> Note {
    Note(
      noteID: number, model: "Vocabulary", deck: deck,
      fields: [NoteField("Word", word), NoteField("Meaning", meaning)], tags: tags,
      cards: [Card(id: number * 10, deck: deck)])
  }

  private var plan: Plan {
    let mark = "deckform::french-b1"
    let desired = DesiredState(
      collection: CollectionState(
        models: [model(fields: ["Word", "Meaning", "Audio"], css: ".card {}\n")],
        decks: [Deck(name: "French::B1", location: place(1))],
        notes: [
          wanted("bonjour", "bonjour", "hello", line: 4),
          wanted("merci", "merci", "thank you", line: 8),
          wanted("oui", "oui", "yes, indeed", line: 12),
          wanted("non", "non", "no", line: 16),
        ]), namespace: "french-b1", mark: mark)
    let current = CollectionState(
      models: [model(fields: ["Word", "Meaning"], css: ".card { color: red }\n")],
      decks: [Deck(name: "French::B1"), Deck(name: "Old")],
      notes: [
        existing(1, "merci", "thanks", tags: ["french", "leech"], deck: "French::B1"),
        existing(2, "oui", "yes", tags: [mark, "french"], deck: "Old"),
        existing(3, "non", "no", tags: [mark, "french"], deck: "French::B1"),
        existing(4, "vieux", "old", tags: [mark], deck: "French::B1"),
      ])
    let capabilities = Capabilities(
      guids: false, deckDescriptions: false, rightToLeft: false, syncs: true, exclusive: false,
      marks: true, remembers: true, modelNames: false)
    return Planner.plan(
      desired, from: current, remembering: SyncState(), capabilities: capabilities
    ).plan
  }

  @Test func asText() throws {
    let text = PlanTextRenderer().string(for: plan, in: PlanSamples.context)
    try expectGolden(text, "plan/planned.text.txt")
  }

  @Test func asMarkdown() throws {
    let text = PlanMarkdownRenderer().string(for: plan, in: PlanSamples.context)
    try expectGolden(text, "plan/planned.md")
  }
}
