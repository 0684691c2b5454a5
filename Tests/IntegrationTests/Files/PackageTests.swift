import Foundation
import Testing

/// Plan and apply against a package, with no Anki at all.
@Suite struct PackageTests {
  let project: Project

  init() throws {
    var vocabulary = Vocabulary()
    vocabulary.notes +=
      "\n  - { id: picture, fields: { Word: picture, Meaning: { image: Pic.PNG } } }"
    project = try Project(vocabulary.files())
    try project.write("media/Pic.PNG", "picture")
  }

  private func run(_ arguments: String...) async throws -> Run {
    try await Program.run(arguments + ["--target", "release"], in: project.directory)
  }

  private func applyFully(sourceLocation: SourceLocation = #_sourceLocation) async throws {
    let apply = try await run("apply", "--yes")
    try #require(apply.status == 0, "\(apply)", sourceLocation: sourceLocation)
    let plan = try await run("plan", "--exit-code")
    #expect(plan.status == 0, "\(plan)", sourceLocation: sourceLocation)
  }

  private func operations() async throws -> [String] {
    try PlanJSON(try await run("plan", "--format", "json")).operations
  }

  private func bytes() throws -> Data {
    try Data(contentsOf: project.file("build/words.apkg"))
  }

  @Test func planWritesNothing() async throws {
    let plan = try await run("plan", "--exit-code")
    #expect(plan.status == 2, "\(plan)")
    #expect(plan.output.contains("bonjour"), "\(plan)")
    #expect(!project.exists("build"))
  }

  @Test func applyThenNothingIsLeftToDo() async throws {
    try await applyFully()
    let before = try bytes()
    try await applyFully()
    #expect(try bytes() == before)
  }

  @Test func oneChangedCellIsOneOperation() async throws {
    try await applyFully()
    try project.change("decks/words.yaml", from: "hello", to: "good day")
    let plan = try await run("plan", "--exit-code")
    #expect(plan.status == 2, "\(plan)")
    #expect(plan.output.contains("good day") && !plan.output.contains("merci"), "\(plan)")
    #expect(try await operations() == ["updateNoteFields"])
    try await applyFully()
  }

  @Test func sameFilesGiveTheSameBytes() async throws {
    try await applyFully()
    let first = try bytes()
    try FileManager.default.removeItem(at: project.file("build"))
    try await applyFully()
    #expect(try bytes() == first)
  }

  @Test func unknownModelIsShownInPlace() async throws {
    try project.change("decks/words.yaml", from: "- id: merci", to: "- id: merci\n    model: Wrod")
    let run = try await run("plan")
    #expect(run.status == 3, "\(run)")
    #expect(run.errors.contains("E0402") && run.errors.contains("decks/words.yaml:6:"), "\(run)")
  }

  @Test func aBrokenPackageIsAnErrorAndStays() async throws {
    try project.write("build/words.apkg", "no package")
    let run = try await run("apply", "--yes")
    #expect(run.status == 1, "\(run)")
    #expect(run.errors.contains("words.apkg"), "\(run)")
    #expect(try bytes() == Data("no package".utf8))
  }
}

/// Stock note types are in a package only once they are used.
@Suite struct DeclaredStockModelTests {
  @Test("a new package is empty: types called Basic and Cloze are made as declared")
  func declaredStockModels() async throws {
    let project = try Project([
      "deckform.yaml": """
      deckform: 1
      namespace: stock
      targets: { p: { type: package, path: build/x.apkg } }

      """,
      "models/m.yaml": """
      models:
        - name: Cloze
          kind: cloze
          fields: [Text, Extra]
          templates: [{ name: Cloze, front: "{{cloze:Text}}", back: "{{cloze:Text}}<br>{{Extra}}" }]
        - name: Basic
          fields: [Front, Back]
          templates:
            - { name: A, front: "{{Back}}", back: "{{Front}}" }
            - { name: B, front: "{{Front}}", back: "{{Back}}" }

      """,
      "decks/d.yaml": """
      notes:
        - { id: a, model: Cloze, deck: D, fields: { Text: "{{c1::x}}", Extra: "" } }
        - { id: b, model: Basic, deck: D, fields: { Front: x, Back: y } }
        - { id: c, model: Basic (and reversed card), deck: D, fields: { Front: x, Back: y } }

      """,
    ])
    let plan = try await project.run("plan", "--format", "json")
    #expect(
      try PlanJSON(plan).operations
        == ["createDeck", "createModel", "createModel", "addNote", "addNote", "addNote"])
    let saved = try await project.run("plan", "--out", "saved.plan")
    try #require(saved.status == 0, "\(saved)")
    let apply = try await project.run("apply", "--yes", "saved.plan")
    #expect(apply.status == 0, "\(apply)")
    let again = try await project.run("plan", "--exit-code")
    #expect(again.status == 0, "\(again)")
  }
}
