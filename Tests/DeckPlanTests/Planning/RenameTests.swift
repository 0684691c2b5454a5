import DeckModel
import DeckPlan
import Testing

@Suite("Things that have another name now")
struct RenameTests {
  @Test("a note under another id, and through a chain of ids, is the same note")
  func notes() {
    var scenario = Scenario()
    scenario.want("c", "new front")
    scenario.desired.collection.notes[0].formerIDs = ["b", "a"]
    scenario.have(1, "old front")
    scenario.remember("a", 1)
    #expect(scenario.steps == ["updateNoteFields c"])
    #expect(scenario.result.plan.state.notes.keys.sorted() == ["c"])
  }

  @Test("a former id in the id field is found without any memory")
  func idField() {
    var scenario = Scenario()
    scenario.allowances.adopt = true
    scenario.desired.collection.models[0].idField = "Back"
    scenario.want("b", "front", back: "b")
    scenario.desired.collection.notes[0].formerIDs = ["a"]
    scenario.have(1, "front of old", back: "a")
    #expect(scenario.steps == ["updateNoteFields b"])
  }

  @Test("a field keeps its data and what was written; templates follow")
  func field() {
    var scenario = Scenario()
    scenario.desired.collection.models[0].fields[1] = Field(name: "Rear", formerNames: ["Back"])
    scenario.desired.collection.models[0].templates[0].back = "{{Rear}}"
    scenario.want("a", "x")
    scenario.desired.collection.notes[0].fields.append(NoteField("Rear", "new"))
    scenario.have(1, "x", back: "old")
    scenario.remember("a", 1)
    scenario.state.models["Basic"] = ModelBase(
      fields: ["Front": FieldBase(), "Back": FieldBase()],
      templates: ["Card": ContentHash(Scenario.basic.templates[0])])
    #expect(scenario.steps == ["renameField Basic/Rear", "updateNoteFields a"])
  }

  @Test("a former name says nothing once the new one is there, and is told of when neither is")
  func inertAndUnknown() {
    var scenario = Scenario()
    scenario.desired.collection.models[0].fields[1].formerNames = ["Before"]
    #expect(scenario.steps == [])
    #expect(scenario.result.plan.notices == [])
    scenario.desired.collection.models[0].fields.append(
      Field(name: "New", formerNames: ["Nowhere"]))
    #expect(scenario.steps == ["addField Basic/New held"])
    #expect(scenario.result.plan.notices.map(\.code) == [.unknownFormerName])
  }

  @Test("a template keeps its cards")
  func template() {
    var scenario = Scenario()
    scenario.desired.collection.models[0].templates[0].name = "Recall"
    scenario.desired.collection.models[0].templates[0].formerNames = ["Card"]
    scenario.state.models["Basic"] = ModelBase(
      templates: ["Card": ContentHash(Scenario.basic.templates[0])])
    #expect(scenario.steps == ["renameTemplate Basic/Recall"])
  }

  @Test("a deck: its cards move, also without memory, and the emptied deck goes")
  func deck() {
    var scenario = Scenario()
    scenario.desired.collection.decks = [Deck(name: "New", formerNames: ["D"])]
    scenario.want("a", "x", deck: "New")
    scenario.have(1, "x")
    scenario.current.decks[0].cardCount = 1
    #expect(scenario.steps == ["createDeck New", "moveCards a", "deleteDeck D"])
    scenario.current.decks[0].cardCount = 2
    #expect(scenario.steps == ["createDeck New", "moveCards a"])
    scenario.current.decks[0].cardCount = 1
    scenario.current.decks.append(Deck(name: "D::Below"))
    #expect(scenario.steps == ["createDeck New", "moveCards a"])
  }

  @Test("a model, where the target can; elsewhere it is said, and the rest is done")
  func model() {
    var scenario = Scenario()
    scenario.desired.collection.models[0].name = "Vocabulary"
    scenario.desired.collection.models[0].formerNames = ["Basic"]
    scenario.want("a", "x", back: "new")
    scenario.desired.collection.notes[0].model = "Vocabulary"
    scenario.have(1, "x", back: "old")
    scenario.remember("a", 1)
    #expect(scenario.steps == ["renameModel Vocabulary held", "updateNoteFields a"])
    scenario.capabilities.modelNames = true
    #expect(scenario.steps == ["renameModel Vocabulary", "updateNoteFields a"])
  }

  @Test("parts of a model that we wrote and that left the files are taken away, others stay")
  func removedParts() {
    var scenario = Scenario()
    scenario.current.models[0].fields += [Field(name: "Ours"), Field(name: "Theirs")]
    scenario.current.models[0].templates += [
      CardTemplate(name: "Our card", front: "{{Front}}", back: ""),
      CardTemplate(name: "Their card", front: "{{Back}}", back: ""),
    ]
    scenario.state.models["Basic"] = ModelBase(
      fields: ["Ours": FieldBase()], templates: ["Our card": ContentHash("")])
    #expect(
      scenario.steps == ["removeField Basic/Ours held", "removeTemplate Basic/Our card held"])
    #expect(scenario.result.plan.notices.count == 2)
    scenario.allowances.fullSync = true
    #expect(scenario.steps == ["removeField Basic/Ours", "removeTemplate Basic/Our card"])
    scenario.desired.collection.models[0].isProtected = true
    #expect(scenario.result.plan.steps.map(\.hold) == [.isProtected, .isProtected])
  }

  @Test("a new note that looks like one that left the files: the line to paste")
  func similarNotes() {
    var scenario = Scenario()
    scenario.want("salut", "salut, tout le monde", back: "hello, everybody")
    scenario.want("other", "something else altogether")
    scenario.have(1, "salut tout le monde", back: "hello, everybody")
    scenario.remember("bonjour", 1)
    let hints = scenario.result.plan.notices.filter { $0.code == .similarNote }
    #expect(hints.map(\.help) == ["if it is the same note, add: was: bonjour"])
  }

  @Test("a note that gets another model takes equal and renamed fields along; what is lost is held")
  func changedModel() {
    var scenario = Scenario()
    scenario.desired.collection.models.append(
      NoteType(
        name: "Rich",
        fields: [Field(name: "Front"), Field(name: "Meaning", formerNames: ["Back"])],
        templates: Scenario.basic.templates))
    scenario.current.models.append(
      NoteType(
        name: "Rich", fields: [Field(name: "Front"), Field(name: "Meaning")],
        templates: Scenario.basic.templates))
    scenario.want("a", "x")
    scenario.desired.collection.notes[0].model = "Rich"
    scenario.have(1, "x", back: "the learner's")
    scenario.remember("a", 1)
    let step = scenario.result.plan.steps.first
    #expect(step?.hold == nil)
    #expect(step?.operation.note?.text(of: "Meaning") == "the learner's")
    scenario.desired.collection.models[1].fields[1].formerNames = []
    #expect(scenario.result.plan.steps.first?.hold == .needsRemoveField("Back"))
    scenario.allowances.removedFields = ["Back"]
    #expect(scenario.result.plan.steps.first?.hold == nil)
  }
}
