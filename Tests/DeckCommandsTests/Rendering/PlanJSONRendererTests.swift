import DeckModel
import DeckPlan
import Foundation
import Testing

@testable import DeckCommands

@Suite struct PlanJSONRendererTests {
  private static let schema = Golden.folder
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "schemas/plan.schema.json")

  private func json(_ plan: Plan, _ context: PlanContext = PlanSamples.context) -> String {
    PlanJSONRenderer().string(for: plan, in: context)
  }

  /// The samples, with a remark that has everything a diagnostic can have.
  private var full: Plan {
    var plan = PlanSamples.full
    plan.notices.append(DiagnosticSamples.unknownKey)
    plan.notices.append(DiagnosticSamples.duplicateID)
    return plan
  }

  @Test func everyOperation() throws {
    try expectGolden(json(full), "plan/every-operation.json")
  }

  @Test func nothingToDo() throws {
    try expectGolden(json(PlanSamples.empty, PlanSamples.release), "plan/empty.json")
  }

  @Test func theSchemaDescribesEveryKeyAndNoOther() throws {
    var check = try SchemaCheck(schema: Self.schema)
    try check.check(json(full))
    try check.check(json(PlanSamples.empty))
    #expect(check.faults == [])
    #expect(check.unseen == [])
  }

  @Test func theCheckFindsFaults() throws {
    let good = json(full)
    let bad = [
      good.replacing(#""format_version": "1.0""#, with: #""format_version": "2.0""#),
      good.replacing(#""operation": "storeMedia""#, with: #""operation": "store""#),
      good.replacing(#""sha256""#, with: #""sha1""#),
      good.replacing(#""full_sync": true"#, with: #""full_sync": 1"#),
      good.replacing(#""kind": "styling""#, with: #""kind": "note""#),
    ]
    for text in bad {
      var check = try SchemaCheck(schema: Self.schema)
      try check.check(text)
      #expect(!check.faults.isEmpty)
    }
  }

  @Test func fullSyncIsToldOnlyOfTargetsThatSync() {
    #expect(json(PlanSamples.full).contains(#""full_sync": true"#))
    #expect(json(PlanSamples.full, PlanSamples.release).contains(#""full_sync": false"#))
  }
}
