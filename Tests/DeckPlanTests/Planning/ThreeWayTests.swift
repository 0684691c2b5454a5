import DeckModel
import DeckPlan
import Testing

/// Every row of the table of base, live and desired, for every kind of thing.
@Suite("Three-way comparison")
struct ThreeWayTests {
  /// What was written, what the target has, what the files say, and what the plan makes of it.
  struct Row: Sendable, CustomTestStringConvertible {
    var base: String?
    var live: String
    var desired: String
    var step: Step

    enum Step: Sendable { case none, written, drift, conflict, adopt }

    var testDescription: String { "\(base ?? "–"), \(live), \(desired): \(step)" }
  }

  static let table = [
    Row(base: "b", live: "b", desired: "b", step: .none),
    Row(base: "b", live: "d", desired: "d", step: .none),
    Row(base: nil, live: "d", desired: "d", step: .none),
    Row(base: "b", live: "b", desired: "d", step: .written),
    Row(base: "b", live: "l", desired: "b", step: .drift),
    Row(base: "b", live: "l", desired: "d", step: .conflict),
    Row(base: nil, live: "l", desired: "d", step: .adopt),
  ]

  private func check(_ row: Row, _ scenario: Scenario, _ operation: String) {
    var scenario = scenario
    func holds() -> [Hold?] {
      scenario.result.plan.steps.filter { $0.operation.name == operation }.map(\.hold)
    }
    let expected: [Hold?] =
      switch row.step {
      case .none: []
      case .written: [nil]
      case .drift: [.drift]
      case .conflict: [.conflict]
      case .adopt: [.needsAdopt]
      }
    #expect(holds() == expected)
    scenario.allowances = Allowances(adopt: true, overwriteDrift: true)
    #expect(holds() == (row.step == .none ? [] : [nil]), "the flags did not help")
  }

  @Test("a field", arguments: table)
  func field(row: Row) {
    var scenario = Scenario()
    scenario.want("a", "x", back: row.desired)
    scenario.have(1, "x", back: row.live)
    scenario.remember("a", 1)
    scenario.state.notes["a"]?.fields["Back"] = row.base.map(ContentHash.init)
    check(row, scenario, "updateNoteFields")
  }

  @Test("the deck of the cards", arguments: table)
  func deck(row: Row) {
    var scenario = Scenario()
    scenario.current.decks += ["b", "l", "d"].map { Deck(name: $0) }
    scenario.want("a", "x", deck: row.desired)
    scenario.have(1, "x", deck: row.live)
    scenario.remember("a", 1)
    scenario.state.notes["a"]?.deck = row.base
    check(row, scenario, "moveCards")
  }

  @Test("a template", arguments: table)
  func template(row: Row) {
    var scenario = Scenario()
    func template(_ text: String) -> CardTemplate {
      CardTemplate(name: "Card", front: "{{Front}}", back: text)
    }
    scenario.desired.collection.models[0].templates = [template(row.desired)]
    scenario.current.models[0].templates = [template(row.live)]
    scenario.state.models["Basic"] = ModelBase(
      templates: row.base.map { ["Card": ContentHash(template($0))] } ?? [:])
    check(row, scenario, "updateTemplate")
  }

  @Test("styling", arguments: table)
  func styling(row: Row) {
    var scenario = Scenario()
    scenario.desired.collection.models[0].css = row.desired
    scenario.current.models[0].css = row.live
    scenario.state.models["Basic"] = ModelBase(css: row.base.map(ContentHash.init))
    check(row, scenario, "updateStyling")
  }

  @Test("an editor option", arguments: table)
  func option(row: Row) {
    var scenario = Scenario()
    scenario.desired.collection.models[0].fields[0].font = row.desired
    scenario.current.models[0].fields[0].font = row.live
    scenario.state.models["Basic"] = ModelBase(fields: ["Front": FieldBase(font: row.base)])
    check(row, scenario, "setFieldOptions")
  }

  @Test("a media file", arguments: table)
  func media(row: Row) {
    var scenario = Scenario()
    scenario.desired.collection.media = [MediaFile(name: "a.png", digest: row.desired, size: 1)]
    scenario.current.media = [MediaFile(name: "a.png", digest: row.live, size: 1)]
    scenario.state.media["a.png"] = row.base.map { MediaBase(digest: $0, isOurs: true) }
    check(row, scenario, "storeMedia")
  }

  @Test("a target that is wholly ours knows no drift", arguments: table)
  func exclusive(row: Row) {
    var scenario = Scenario()
    scenario.capabilities.exclusive = true
    scenario.capabilities.remembers = false
    scenario.want("a", "x", back: row.desired, guid: "g")
    scenario.have(1, "x", back: row.live, guid: "g")
    let holds = scenario.result.plan.steps.filter { $0.operation.name == "updateNoteFields" }
      .map(\.hold)
    #expect(holds == (row.live == row.desired ? [] : [nil]))
  }

  @Test("of tags, ours come and go, and one of ours that was removed in Anki stays away")
  func tags() {
    var scenario = Scenario()
    scenario.want("a", "x", tags: ["kept", "removed-in-anki", "new"])
    scenario.have(1, "x", tags: ["kept", "left-the-files", "learners"])
    scenario.remember("a", 1)
    scenario.state.notes["a"]?.tags = ["kept", "left-the-files", "removed-in-anki"]
    let steps = scenario.result.plan.steps
    #expect(steps.map(\.hold) == [nil, .drift])
    #expect(
      steps[0].operation.note?.tags == ["deckform::test", "kept", "learners", "new"])
    scenario.allowances.overwriteDrift = true
    #expect(
      scenario.result.plan.steps.map(\.operation.note?.tags) == [
        ["deckform::test", "kept", "learners", "new", "removed-in-anki"]
      ])
  }

  @Test("of a note in conflict nothing is written, of others it is")
  func conflictHoldsTheNote() {
    var scenario = Scenario()
    scenario.want("a", "new", back: "d", tags: ["t"])
    scenario.want("b", "y", back: "d")
    scenario.have(1, "old", back: "l")
    scenario.have(2, "y", back: "b")
    scenario.remember("a", 1)
    scenario.remember("b", 2)
    scenario.state.notes["a"]?.fields["Back"] = ContentHash("b")
    #expect(
      scenario.steps == [
        "updateNoteFields a held", "updateNoteFields a held", "updateNoteFields b",
        "updateNoteTags a held",
      ])
  }

  @Test("a note that was deleted in Anki is not made again, but for --overwrite-drift")
  func deletedInAnki() {
    var scenario = Scenario()
    scenario.want("a", "x")
    scenario.state.notes["a"] = NoteBase(noteID: 1, model: "Basic")
    #expect(scenario.result.plan.steps.map(\.hold) == [.drift])
    #expect(scenario.result.plan.state.notes["a"]?.noteID == 1)
    scenario.allowances.overwriteDrift = true
    #expect(scenario.result.plan.steps.map(\.hold) == [nil])
  }

  @Test("drift: fail stops everything, and its way out works")
  func failingDrift() {
    var scenario = Scenario()
    scenario.desired.policy.drift = .fail
    scenario.want("a", "x", back: "b")
    scenario.have(1, "x", back: "l")
    scenario.remember("a", 1)
    scenario.state.notes["a"]?.fields["Back"] = ContentHash("b")
    #expect(scenario.result.plan.stops.count == 1)
    scenario.allowances.overwriteDrift = true
    #expect(scenario.result.plan.stops == [])
  }
}
