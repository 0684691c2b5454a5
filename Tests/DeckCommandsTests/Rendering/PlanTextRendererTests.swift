import DeckModel
import DeckPlan
import Testing

@testable import DeckCommands

@Suite struct PlanTextRendererTests {
  private func text(
    _ plan: Plan, _ context: PlanContext = PlanSamples.context, style: Style = .plain,
    limit: Int? = 50
  ) -> String {
    PlanTextRenderer(style: style, limit: limit).string(for: plan, in: context)
  }

  @Test func everyOperation() throws {
    try expectGolden(text(PlanSamples.full), "plan/every-operation.text.txt")
  }

  @Test func everyOperationInColour() throws {
    try expectGolden(text(PlanSamples.full, style: .coloured), "plan/every-operation.colour.txt")
  }

  @Test func everyOperationInFull() throws {
    try expectGolden(
      text(PlanSamples.full, PlanSamples.release, limit: nil), "plan/every-operation.full.txt")
  }

  @Test func theSamplesHaveEveryOperation() {
    #expect(Set(PlanSamples.full.steps.map(\.operation.name)).count == 27)
  }

  @Test func nothingToDo() {
    #expect(
      text(PlanSamples.empty) == """
        deckform plan: french-b1 → anki (http://127.0.0.1:8765)

        No changes. Anki matches the files.

        """)
    #expect(
      text(Plan(), PlanSamples.release).hasSuffix(
        "\nNo changes. build/french-b1.apkg matches the files.\n"))
  }

  @Test func onlyHeldSteps() throws {
    let held = Plan(steps: PlanSamples.full.held)
    let lines = text(held).split(separator: "\n")
    #expect(
      lines.dropLast().last
        == "Plan: nothing to do now, 1 edited in Anki, 1 in conflict, 7 held, 0 unchanged.")
  }

  @Test func aBigPlanIsCutAndItsCountsAreExact() throws {
    let shown = text(PlanSamples.big(3000), limit: 3)
    try expectGolden(shown, "plan/big.text.txt")
    #expect(shown.contains("  … and 1998 more (+1997 !1); --full shows all"))
    #expect(shown.contains("  … and 997 more (+997); --full shows all"))
    #expect(shown.contains("Plan: 3000 to add, 1 held, 7 unchanged."))
  }

  @Test func colourAddsOnlyEscapesOutsideOfDiffs() {
    let plan = PlanSamples.big(20)
    let coloured = text(plan, style: .coloured).replacing(/\u{1B}\[[0-9;]*m/, with: "")
    let plain = text(plan)
    #expect(
      coloured.replacing("xy", with: "[-x-]{+y+}") == plain)
  }

  @Test func aThingHeldInPartIsCountedTwice() {
    let aller = PlanSamples.notes.filter { $0.operation.key == .note("aller") }
    var steps = aller
    steps[1].hold = .needsAdopt
    let summary = PlanSummary(Plan(steps: steps), PlanOutline(steps))
    #expect(summary.phrase == "1 to change, 1 held, 0 unchanged")
  }

  @Test func manyPartsOfAModelAreOneChange() {
    let steps = PlanSamples.models
    let summary = PlanSummary(Plan(steps: steps), PlanOutline(steps))
    #expect(summary.phrase == "1 to add, 1 to change, 2 held, 0 unchanged")
  }
}

@Suite struct ByteCountTests {
  @Test(arguments: [
    (0, "0 B"), (999, "999 B"), (1000, "1.0 kB"), (12_431, "12.4 kB"), (999_949, "999.9 kB"),
    (999_950, "1.0 MB"), (3_049_999, "3.0 MB"), (2_500_000_000, "2.5 GB"),
  ])
  func isForPeople(_ bytes: Int, _ phrase: String) {
    #expect(ByteCount.phrase(bytes) == phrase)
  }
}

@Suite struct WordDiffTextTests {
  private func text(_ old: String, _ new: String, isFull: Bool = false) -> String {
    WordDiffText(style: .plain, isFull: isFull).string(WordDiff(from: old, to: new))
  }

  @Test func longEqualStretchesAreCutOut() {
    let long = PlanSamples.longText
    #expect(
      text("a \(long) b", "x \(long) y")
        == "[-a-]{+x+} word1 word2 word3 word4 word5 … word56 word57 word58 word59 word60 [-b-]{+y+}"
    )
    #expect(text("\(long) b", "\(long) c", isFull: true) == "\(long) [-b-]{+c+}")
  }

  @Test func longChangesAreShortened() {
    let shown = text("", PlanSamples.longText)
    #expect(shown.count < 200 && shown.hasPrefix("{+word1 ") && shown.hasSuffix(" word60+}"))
  }

  @Test func whatCannotBeSeenIsSpelledOut() {
    #expect(text("caf\u{E9}", "cafe\u{301}") == "[-caf‹U+00E9›-]{+cafe‹U+0301›+}")
    #expect(text("a\u{A0}b", "a b") == "a[-‹U+00A0›-]{+ +}b")
    #expect(text("a\nb", "a b") == "a[-⏎-]{+ +}b")
  }
}
