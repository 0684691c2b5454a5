import DeckModel
import DeckPlan
import DeckSync
import Foundation
import Testing

@testable import DeckCommands

@Suite struct ApplyRendererTests {
  /// Every operation once: most done, every fifth refused, the held ones skipped.
  private var mixed: ApplyReport {
    ApplyReport(
      entries: PlanSamples.full.steps.enumerated().map { index, step in
        if let hold = step.hold { return .init(step, .skipped(hold.explanation)) }
        return .init(step, index.isMultiple(of: 5) ? .failed("Anki said no:\nbecause") : .done)
      })
  }

  private var done: ApplyReport {
    ApplyReport(entries: PlanSamples.full.performable.map { .init($0, .done) })
  }

  private func text(_ report: ApplyReport, style: Style = .plain, limit: Int? = 50) -> String {
    ApplyTextRenderer(style: style, limit: limit).string(for: report, in: PlanSamples.context)
  }

  @Test func partlyDone() throws {
    try expectGolden(text(mixed), "apply/partly-done.text.txt")
    try expectGolden(text(mixed, style: .coloured), "apply/partly-done.colour.txt")
    try expectGolden(
      ApplyJSONRenderer().string(for: mixed, in: PlanSamples.context), "apply/partly-done.json")
  }

  @Test func allDone() throws {
    #expect(
      text(done) == """
        deckform apply: french-b1 → anki (http://127.0.0.1:8765)

        Apply: 26 done, 0 failed, 0 skipped.

        """)
  }

  @Test func interrupted() throws {
    var report = ApplyReport(
      entries: PlanSamples.big(60).steps.map { .init($0, .skipped("not reached")) })
    report.isInterrupted = true
    let shown = text(report, limit: 2)
    try expectGolden(shown, "apply/interrupted.text.txt")
    #expect(shown.contains("… and 59 more"))
    #expect(!text(report, limit: nil).contains("… and"))
    let json = ApplyJSONRenderer().string(for: report, in: PlanSamples.context)
    #expect(json.contains(#""interrupted": true"#))
  }

  /// Some done before, some out of date, some done now.
  private var saved: ApplyReport {
    ApplyReport(
      entries: PlanSamples.full.performable.enumerated().map { index, step in
        switch index % 3 {
        case 0: .init(step, .done, wasDone: true)
        case 1: .init(step, .stale("field \"Meaning\" was edited"))
        default: .init(step, .done)
        }
      })
  }

  @Test func outOfDate() throws {
    try expectGolden(text(saved, limit: 3), "apply/out-of-date.text.txt")
    #expect(saved.status == .partial)
    var outdated = saved
    outdated.isOutdated = true
    #expect(text(outdated).contains("nothing was sent. Plan again."))
    #expect(outdated.status == .outdated)
    outdated.isOutdated = false
    outdated.entries.removeAll { $0.result == .done && !$0.wasDone }
    #expect(outdated.status == .outdated)
    outdated.entries.removeAll { !$0.wasDone }
    #expect(outdated.status == .done)
  }

  @Test func theJSONCountsWhatItLists() throws {
    let text = ApplyJSONRenderer().string(for: mixed, in: PlanSamples.context)
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let steps = try #require(object?["steps"] as? [[String: Any]])
    let summary = try #require(object?["summary"] as? [String: Int])
    for (result, count) in summary {
      #expect(steps.count { $0["result"] as? String == result } == count)
    }
    #expect(steps.count == mixed.entries.count)
  }
}
