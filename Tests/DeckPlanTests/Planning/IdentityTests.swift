import DeckModel
import DeckPlan
import Testing

@Suite("Which note is which")
struct IdentityTests {
  @Test("our note is found by its first field, whatever markup is around it")
  func byMark() {
    var scenario = Scenario()
    scenario.allowances.adopt = true
    scenario.want("a", "<b>chat</b>", back: "cat")
    scenario.have(1, "chat", back: "cat")
    #expect(scenario.steps == ["updateNoteFields a"])
  }

  @Test("the guid wins where the target knows guids")
  func byGUID() {
    var scenario = Scenario()
    scenario.allowances.adopt = true
    scenario.want("a", "new front", guid: "g")
    scenario.have(1, "old front", isOurs: false, guid: "g")
    #expect(scenario.steps == ["updateNoteFields a", "updateNoteTags a"])
  }

  @Test("the id field wins over the first field")
  func byIDField() {
    var scenario = Scenario()
    scenario.allowances.adopt = true
    scenario.desired.collection.models[0].idField = "Back"
    scenario.want("a", "changed", back: "a")
    scenario.have(1, "before", back: "a")
    scenario.have(2, "changed", back: "other")
    #expect(scenario.steps == ["updateNoteFields a"])
  }

  @Test("two notes that carry one id are an error that lists both")
  func doubledID() {
    var scenario = Scenario()
    scenario.desired.collection.models[0].idField = "Back"
    scenario.want("a", "x", back: "a")
    scenario.have(1, "x", back: "a")
    scenario.have(2, "y", back: "a")
    let problems = scenario.result.problems
    #expect(problems.map(\.code) == [.ambiguousNote])
    #expect(problems[0].notes.count == 2)
    #expect(scenario.steps == [])
  }

  @Test("homographs are told apart by the rest of their content")
  func homographs() {
    var scenario = Scenario()
    scenario.want("n1", "生", back: "なま", tags: ["n1"])
    scenario.want("n2", "生", back: "せい", tags: ["n2"])
    scenario.have(1, "生", back: "せい", tags: ["n2"])
    scenario.have(2, "生", back: "なま", tags: ["n1"])
    #expect(scenario.steps == [])
  }

  @Test("a changed homograph is the one that is left")
  func changedHomograph() {
    var scenario = Scenario()
    scenario.allowances.adopt = true
    scenario.want("n1", "生", back: "raw")
    scenario.want("n2", "生", back: "せい")
    scenario.have(1, "生", back: "せい")
    scenario.have(2, "生", back: "なま")
    #expect(scenario.steps == ["updateNoteFields n1"])
    #expect(scenario.result.plan.steps[0].operation.key == .note("n1"))
  }

  @Test("homographs that both changed cannot be told apart")
  func ambiguousHomographs() {
    var scenario = Scenario()
    scenario.want("n1", "生", back: "1")
    scenario.want("n2", "生", back: "2")
    scenario.have(1, "生", back: "3")
    scenario.have(2, "生", back: "4")
    #expect(scenario.result.problems.map(\.code) == [.ambiguousNote])
  }

  @Test("an equal foreign note in the deck is adopted, elsewhere it is not touched")
  func adoption() {
    var scenario = Scenario()
    scenario.want("a", "chat", back: "cat")
    scenario.have(1, "chat", back: "cat", isOurs: false)
    #expect(scenario.steps == ["adoptNote a"])
    scenario.current.notes[0].deck = "Elsewhere"
    #expect(scenario.steps == ["addNote a"])
  }

  @Test("a foreign note that differs is held, with its cards, until --adopt")
  func heldAdoption() {
    var scenario = Scenario()
    scenario.want("a", "chat", back: "cat")
    scenario.have(1, "chat", back: "mine", isOurs: false)
    scenario.current.notes[0].cards.append(Card(id: 11, deck: "Elsewhere"))
    #expect(scenario.steps == ["moveCards a held", "adoptNote a held"])
    scenario.allowances.adopt = true
    #expect(scenario.steps == ["moveCards a", "adoptNote a"])
  }
}
