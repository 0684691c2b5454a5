import DeckModel
import DeckPlan
import Testing

@testable import DeckCommands

@Suite struct PlanMarkdownRendererTests {
  private func markdown(
    _ plan: Plan, _ context: PlanContext = PlanSamples.context, budget: Int = 60_000
  ) -> String {
    PlanMarkdownRenderer(budget: budget).string(for: plan, in: context)
  }

  @Test func everyOperation() throws {
    try expectGolden(markdown(PlanSamples.full), "plan/every-operation.md")
  }

  @Test func nothingToDo() throws {
    try expectGolden(markdown(PlanSamples.empty, PlanSamples.release), "plan/empty.md")
  }

  @Test func aBigPlanSaysWhatItDoesNotShow() throws {
    let text = markdown(PlanSamples.big(3000), budget: 4000)
    try expectGolden(text, "plan/big.md")
    #expect(text.contains("_Shortened: 2991 changes are not shown here"))
  }

  @Test(arguments: [100, 1000, 10_000])
  func theBudgetHolds(_ count: Int) {
    let text = markdown(PlanSamples.big(count))
    #expect(text.utf16.count <= 60_000)
    #expect(text.contains("\(count) to add, 1 held, 7 unchanged"))
  }

  @Test func theBudgetHoldsWithThousandsOfDecks() {
    let steps = (0..<3000).map { index in
      PlannedOperation(
        .addNote(
          PlanSamples.note(
            "n\(index)", ["Word": "x"], deck: String(repeating: "#", count: 400) + "\(index)",
            line: 1)), reason: "not in the target")
    }
    let text = markdown(Plan(steps: steps))
    #expect(text.utf16.count <= 60_000)
    #expect(text.contains("… and 2980 more groups.") && text.contains("Shortened: 3000 changes"))
  }

  @Test func nothingLeavesItsFence() {
    let lines = markdown(PlanSamples.full).split(separator: "\n", omittingEmptySubsequences: false)
    let fences = lines.filter { $0.hasPrefix("```") }
    #expect(fences.count.isMultiple(of: 2))
    #expect(fences.contains("````diff") && fences.contains("````"))
  }
}

@Suite struct MarkdownTextTests {
  @Test func mentionsReferencesAndMarkupMeanNothing() {
    #expect(MarkdownText.inline("@team") == "&#64;&#8203;team")
    #expect(MarkdownText.inline("#12") == "&#35;&#8203;12")
    #expect(MarkdownText.inline("GH-12") == "GH&#45;&#8203;12")
    #expect(MarkdownText.inline("A::de::B") == "A::&#8203;de::&#8203;B")
    #expect(MarkdownText.inline("https://x") == "https:&#8203;//x")
    #expect(MarkdownText.inline("a|b<c>*d*") == "a&#124;b&#60;c&#62;&#42;d&#42;")
    #expect(MarkdownText.inline("日本 é") == "日本 é")
  }

  @Test func fencesAreLongerThanWhatTheyHold() {
    #expect(MarkdownText.fence(["a"], language: "diff") == "```diff\na\n```")
    #expect(MarkdownText.fence(["````"], language: "") == "`````\n````\n`````")
    #expect(MarkdownText.code("a") == "`a`")
    #expect(MarkdownText.code("a``b") == "``` a``b ```")
  }

  @Test func aCommentDoesNotEndEarly() {
    #expect(!MarkdownText.comment("a-->b--!>c").contains(">"))
    #expect(!MarkdownText.comment("a---b").contains("--"))
  }
}
