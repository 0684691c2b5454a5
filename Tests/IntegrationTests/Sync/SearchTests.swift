import Foundation
import Testing

extension AnkiTests {
  /// Searches in a running Anki.
  @Suite struct SearchTests {
    let scene: Scene

    init() throws { scene = try Scene() }

    private func search(_ arguments: String...) async throws -> Run {
      try await Program.run(["search"] + arguments, in: scene.project.directory)
    }

    @Test func findsNotesAndCards() async throws {
      try await scene.applyFully()
      let note = try scene.note("bonjour")
      let query = "word:bonjour note:\"\(scene.names.model)\""
      let notes = try await search(query)
      let number = try #require(note["noteId"].number)
      #expect(notes.status == 0 && notes.output == "\(number)  bonjour\n1 note.\n", "\(notes)")
      let cards = try await search(query, "--cards", "--format", "json")
      let json = try JSONDecoder().decode(JSON.self, from: Data(cards.output.utf8))
      #expect(json["cards"].elements.map { $0["id"] } == note["cards"].elements, "\(cards)")
      #expect(json["cards"].elements.allSatisfy { $0["deck"].text == scene.names.deck })
    }

    @Test func asksNothingWhenTheSearchIsWrong() async throws {
      let (run, requests) = try await scene.anki.requests { try await search("is:sleeping") }
      #expect(run.status == 3 && requests.isEmpty, "\(run)")
      #expect(run.errors.contains("\n     ^^^^^^^^\n"), "\(run)")
    }

    @Test func tellsWhatAnkiSaysOfAnExpression() async throws {
      try await scene.applyFully()
      let run = try await search("re:[")
      #expect(run.status == 1 && run.errors.contains("unclosed character class"), "\(run)")
    }
  }
}
