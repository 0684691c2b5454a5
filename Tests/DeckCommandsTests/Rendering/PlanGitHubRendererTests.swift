import DeckModel
import DeckPlan
import Testing

@testable import DeckCommands

@Suite struct PlanGitHubRendererTests {
  @Test func everyOperation() throws {
    let text = PlanGitHubRenderer(pathPrefix: "decks/french/").string(
      for: PlanSamples.full, in: PlanSamples.context)
    try expectGolden(text, "plan/every-operation.github.txt")
  }

  @Test func aBigPlanHasNineOfEachAndACount() {
    let lines = PlanGitHubRenderer().string(for: PlanSamples.big(300), in: PlanSamples.context)
      .split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("::notice ") } == 9)
    #expect(lines.contains("::notice::and 291 more notices"))
    #expect(lines.contains("::warning::and 292 more warnings"))
    #expect(lines.last == "Plan: 300 to add, 1 held, 7 unchanged.")
  }

  @Test func nothingToDo() {
    #expect(
      PlanGitHubRenderer().string(for: PlanSamples.empty, in: PlanSamples.context)
        == "No changes. Anki matches the files.\n")
  }
}
