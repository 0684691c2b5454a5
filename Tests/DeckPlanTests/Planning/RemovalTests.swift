import DeckModel
import DeckPlan
import Testing

@Suite("Notes that left the files")
struct RemovalTests {
  /// Twenty notes in files and target, and one that left the files.
  private func scenario(_ policy: Policy.Removal) -> Scenario {
    var scenario = Scenario()
    scenario.desired.policy.removed = policy
    for index in 1...20 {
      scenario.want("n\(index)", "f\(index)")
      scenario.have(Int64(index), "f\(index)")
      scenario.remember("n\(index)", Int64(index))
    }
    scenario.have(99, "gone")
    scenario.remember("gone", 99)
    return scenario
  }

  @Test("they are kept unless the policy says otherwise, and remembered")
  func keep() {
    let scenario = scenario(.keep)
    #expect(scenario.steps == [])
    #expect(scenario.result.plan.notices.map(\.code) == [.leftFiles])
    #expect(scenario.result.plan.state.notes["gone"]?.noteID == 99)
  }

  @Test("they are remembered also when as many notes came as left")
  func keepWhileOthersCome() {
    var scenario = scenario(.keep)
    scenario.want("new", "new")
    scenario.have(100, "new")
    #expect(scenario.result.plan.state.notes["gone"]?.noteID == 99)
  }

  @Test("suspended once, with a tag; what the learner does with them then stays")
  func suspend() {
    var scenario = scenario(.suspend)
    #expect(scenario.steps == ["suspendCards gone", "updateNoteTags gone"])
    scenario.current.notes[20].tags = ["deckform::test", "deckform::test::removed"]
    #expect(scenario.steps == [])
  }

  @Test("a suspended note that is in the files again is taken up where it was left")
  func resume() {
    var scenario = scenario(.suspend)
    scenario.current.notes[20].tags = ["deckform::test", "deckform::test::removed"]
    scenario.current.notes[20].cards[0].isSuspended = true
    scenario.state.notes["gone"]?.suspended = [990]
    scenario.want("gone", "gone")
    #expect(scenario.steps == ["resumeCards gone", "updateNoteTags gone"])
    scenario.state.notes["gone"]?.suspended = []
    #expect(scenario.steps == ["updateNoteTags gone"])
    scenario.state = SyncState()
    #expect(scenario.steps == ["resumeCards gone", "updateNoteTags gone"])
  }

  @Test("a suspension that was cut off before its tag is made good")
  func cutOff() {
    var scenario = scenario(.suspend)
    scenario.current.notes[20].cards.append(Card(id: 991, deck: "D"))
    scenario.current.notes[20].cards[0].isSuspended = true
    scenario.state.notes["gone"]?.suspended = [990]
    #expect(scenario.steps == ["suspendCards gone", "updateNoteTags gone"])
    var recorder = StateRecorder(scenario.result.plan.state, mark: "deckform::test")
    recorder.announce(scenario.result.plan.steps.map(\.operation))
    #expect(recorder.state.notes["gone"]?.suspended == [990, 991])
  }

  @Test("a card that the learner took back is not ours any more")
  func takenBack() {
    var scenario = scenario(.suspend)
    scenario.current.notes[20].tags = ["deckform::test", "deckform::test::removed"]
    scenario.state.notes["gone"]?.suspended = [990]
    scenario.want("gone", "gone")
    #expect(scenario.steps == ["updateNoteTags gone"])
    #expect(scenario.result.plan.state.notes["gone"]?.suspended == [])
  }

  @Test("deleted with three proofs: mark, binding, deck")
  func delete() {
    var scenario = scenario(.delete)
    #expect(scenario.steps == ["deleteNote gone"])
    #expect(scenario.result.plan.stops == [])
    var unmarked = scenario
    unmarked.current.notes[20].tags = []
    #expect(unmarked.steps == [])
    var unbound = scenario
    unbound.state.notes["gone"] = nil
    #expect(unbound.steps == [])
    scenario.current.notes[20].cards[0].deck = "The learner's"
    #expect(scenario.steps == [])
  }

  @Test("an id field binds as well as what was written")
  func idField() {
    var scenario = scenario(.delete)
    scenario.desired.collection.models[0].idField = "Back"
    scenario.state.notes["gone"] = nil
    scenario.current.notes[20].fields[1].text = "gone"
    #expect(scenario.steps == ["deleteNote gone"])
  }

  @Test("what was protected when it left the files stays, and the plan says so")
  func protection() {
    var scenario = scenario(.delete)
    scenario.state.notes["gone"]?.isProtected = true
    #expect(scenario.result.plan.steps.map(\.hold) == [.isProtected])
    scenario.state.notes["gone"]?.isProtected = false
    scenario.desired.collection.decks[0].isProtected = true
    #expect(scenario.result.plan.steps.map(\.hold) == [.isProtected])
    scenario.desired.collection.decks[0].isProtected = false
    scenario.desired.collection.models[0].isProtected = true
    #expect(scenario.result.plan.steps.map(\.hold) == [.isProtected])
  }

  @Test("above the limit nothing is applied, and the flag that is named works")
  func limits() {
    var scenario = scenario(.delete)
    scenario.desired.collection.notes.removeLast(5)
    let stops = scenario.result.plan.stops
    #expect(stops.map(\.help) == ["--allow delete=6 does it"])
    scenario.allowances.deletes = 6
    #expect(scenario.result.plan.stops == [])
    scenario.allowances.deletes = 5
    #expect(scenario.result.plan.stops.count == 1)
    scenario.allowances.deletes = nil
    scenario.desired.policy.deleteLimit = .count(6)
    #expect(scenario.result.plan.stops == [])
  }

  @Test("files without any note never mean that all is to be taken away")
  func emptyFiles() {
    for policy in [Policy.Removal.suspend, .delete] {
      var scenario = scenario(policy)
      scenario.desired.collection.notes = []
      scenario.allowances.deletes = 100
      #expect(scenario.result.plan.stops.count == 1)
    }
  }
}
