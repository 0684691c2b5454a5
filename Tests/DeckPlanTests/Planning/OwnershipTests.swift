import DeckModel
import DeckPlan
import Testing

@Suite("What is not ours is left alone")
struct OwnershipTests {
  @Test("fields that the note does not mention, and tags of the learner, stay")
  func unmanaged() throws {
    var scenario = Scenario()
    scenario.want("a", "<i>x</i>", tags: ["ours"])
    scenario.have(1, "x", back: "the learner's", tags: ["leech", "marked"])
    scenario.remember("a", 1)
    scenario.state.notes["a"]?.tags = []
    let steps = scenario.result.plan.steps
    #expect(scenario.steps == ["updateNoteFields a", "updateNoteTags a"])
    guard case .updateNoteTags(_, let note) = steps[1].operation else {
      Issue.record("no change of tags")
      return
    }
    #expect(note.text(of: "Back") == "the learner's")
    #expect(note.tags == ["deckform::test", "leech", "marked", "ours"])
  }

  @Test("a target that is wholly ours loses tags that left the files")
  func exclusive() {
    var scenario = Scenario()
    scenario.capabilities.exclusive = true
    scenario.capabilities.marks = false
    scenario.want("a", "x", tags: ["b"], guid: "g")
    scenario.have(1, "x", tags: ["b", "old"], isOurs: false, guid: "g")
    #expect(scenario.steps == ["updateNoteTags a"])
  }

  @Test("tags and decks are compared without case, and the spelling that Anki knows stays")
  func spelling() {
    var scenario = Scenario()
    scenario.current.decks = [Deck(name: "d")]
    scenario.want("a", "x", tags: ["Verb"])
    scenario.have(1, "x", tags: ["verb"], deck: "d")
    #expect(scenario.steps == [])
  }

  @Test("cards in a filtered deck stay there, others are moved")
  func filteredCards() {
    var scenario = Scenario()
    scenario.want("a", "x")
    scenario.want("b", "y")
    scenario.have(1, "x", deck: "Cram", isFiltered: true)
    scenario.have(2, "y", deck: "Elsewhere")
    scenario.remember("b", 2)
    #expect(scenario.steps == ["moveCards b"])
  }

  @Test("a field that is managed on create only is not written again")
  func initialFields() {
    var scenario = Scenario()
    scenario.desired.collection.models[0].fields[1].management = .initial
    scenario.want("a", "x", back: "first")
    scenario.have(1, "x", back: "the learner's")
    #expect(scenario.steps == [])
    scenario.current.notes = []
    #expect(scenario.steps == ["addNote a"])
  }

  @Test("a note that left the files is reported and left alone")
  func leftNotes() {
    var scenario = Scenario()
    scenario.have(1, "gone")
    scenario.have(2, "foreign", isOurs: false)
    #expect(scenario.steps == [])
    #expect(scenario.result.plan.notices.map(\.code) == [.leftFiles])
  }

  @Test("fields and templates that only Anki has are reported, and cause no move")
  func extraParts() {
    var scenario = Scenario()
    scenario.current.models[0].fields.insert(Field(name: "Extra"), at: 1)
    #expect(scenario.steps == [])
    #expect(scenario.result.plan.notices.count == 1)
  }
}
