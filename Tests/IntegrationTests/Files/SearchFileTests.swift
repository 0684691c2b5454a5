import Foundation
import Testing

/// `deckform search` without Anki: in packages, and what is said of wrong searches.
@Suite struct SearchFileTests {
  let project: Project
  let deck: String

  init() throws {
    let vocabulary = Vocabulary()
    project = try Project(vocabulary.files())
    deck = vocabulary.names.deck
  }

  private func search(_ arguments: String...) async throws -> Run {
    try await Program.run(["search"] + arguments, in: project.directory)
  }

  private func applied() async throws {
    let apply = try await Program.run(
      ["apply", "--yes", "--target", "release"], in: project.directory)
    try #require(apply.status == 0, "\(apply)")
  }

  @Test func findsNotesOfAPackageTarget() async throws {
    try await applied()
    let run = try await search("word:bonj* deck:\"\(deck)\"", "--target", "release")
    #expect(run.status == 0 && run.errors == "", "\(run)")
    #expect(run.output.hasSuffix("  bonjour\n1 note.\n"), "\(run)")
    let none = try await search("--target", "release", "--", "-deck:*")
    #expect(none.status == 0 && none.output == "0 notes.\n", "\(none)")
  }

  @Test func findsCardsOfAFile() async throws {
    try await applied()
    let run = try await search(
      "word:bonjour", "--cards", "--format", "json", "--file", "build/words.apkg")
    #expect(run.status == 0, "\(run)")
    let json = try JSONDecoder().decode(JSON.self, from: Data(run.output.utf8))
    let cards = json["cards"].elements
    #expect(!cards.isEmpty, "\(run)")
    #expect(
      cards.allSatisfy { $0["first_field"].text == "bonjour" && $0["deck"].text == deck }, "\(run)")
  }

  @Test func showsWhereASearchIsWrong() async throws {
    let run = try await search("dög (cat or \"mouse")
    #expect(run.status == 3 && run.output == "", "\(run)")
    #expect(
      run.errors == """
        error: this quote is not closed
          dög (cat or "mouse
                      ^
        help: close it, or write \\" to look for a quote

        """, "\(run)")
  }

  @Test func showsWhereAnExpressionIsWrong() async throws {
    try await applied()
    let run = try await search("deck:* word:re:a**[", "--target", "release")
    #expect(run.status == 3, "\(run)")
    #expect(run.errors.contains("\n         ^^^^^^^^^^^^\n"), "\(run)")
  }

  @Test func refusesWhatIsNoCollection() async throws {
    let missing = try await search("a", "--file", "nothing.apkg")
    #expect(missing.status == 1 && missing.errors.contains("nothing.apkg"), "\(missing)")
    let text = try await search("a", "--file", "deckform.yaml")
    #expect(text.status == 1 && text.errors.contains("not a readable package"), "\(text)")
  }

  @Test func explainsWithoutATarget() async throws {
    let run = try await search("--explain", "is:due -tag:a")
    #expect(run.status == 0 && run.errors == "", "\(run)")
    #expect(
      run.output == """
        all of
          cards that are due  [is:due]
          not: notes with the tag "a", or with one below it  ["tag:a"]

        """, "\(run)")
  }
}
