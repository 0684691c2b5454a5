import DeckModel
import DeckPlan
import Testing

@Suite("What needs consent is held")
struct GuardTests {
  @Test("a new field forces a full sync: it is held, and so are notes that write it")
  func fullSync() {
    var scenario = Scenario()
    scenario.desired.collection.models[0].fields.append(Field(name: "New"))
    scenario.desired.collection.notes = [
      Note(
        id: "a", model: "Basic", deck: "D",
        fields: [NoteField("Front", "x"), NoteField("New", "text")])
    ]
    scenario.want("b", "y")
    #expect(scenario.steps == ["addField Basic/New held", "addNote a held", "addNote b"])
    scenario.allowances.fullSync = true
    #expect(scenario.steps == ["addField Basic/New", "addNote a", "addNote b"])
  }

  @Test("what the target cannot do is said, and the rest is done")
  func notPossible() {
    var scenario = Scenario()
    scenario.desired.collection.decks = [Deck(name: "New", about: "text")]
    scenario.allowances.adopt = true
    scenario.desired.collection.models[0].fields[0].isRightToLeft = true
    scenario.desired.collection.models[0].fields[0].size = 30
    #expect(
      scenario.steps == [
        "createDeck New", "describeDeck New held", "setFieldOptions Basic/Front",
        "setFieldOptions Basic/Front held",
      ])
  }

  @Test("a new note that Anki refuses to add is held, and a package takes it")
  func refusedNotes() {
    var scenario = Scenario()
    scenario.want("empty", "<br>")
    scenario.want("cloze", "{{c1,2::both}}")
    scenario.want("fine", "x")
    #expect(scenario.steps == ["addNote empty held", "addNote cloze held", "addNote fine"])
    scenario.capabilities.exclusive = true
    #expect(scenario.steps == ["addNote empty", "addNote cloze", "addNote fine"])
  }

  @Test("a new model that Anki refuses is held with its notes")
  func refusedModel() {
    var scenario = Scenario()
    scenario.desired.collection.models.append(
      NoteType(
        name: "Broken", fields: [Field(name: "F")],
        templates: [CardTemplate(name: "T", front: "{{F}}{{Gone}}", back: "")]))
    scenario.desired.collection.notes = [
      Note(id: "a", model: "Broken", deck: "D", fields: [NoteField("F", "x")])
    ]
    #expect(scenario.steps == ["createModel Broken held", "addNote a held"])
  }

  @Test("a file of the learner under our name is not replaced without consent")
  func foreignMedia() {
    var scenario = Scenario()
    scenario.desired.collection.media = [MediaFile(name: "a.png", digest: "new", size: 1)]
    scenario.current.media = [MediaFile(name: "a.png", digest: "old", size: 1)]
    #expect(scenario.steps == ["storeMedia a.png held"])
    scenario.state.media["a.png"] = MediaBase(digest: "old", isOurs: true)
    #expect(scenario.steps == ["storeMedia a.png"])
    scenario.state.media["a.png"] = MediaBase(digest: "older", isOurs: true)
    #expect(scenario.steps == ["storeMedia a.png held"])
  }

  @Test("mistakes that only show against the target")
  func targetProblems() {
    var scenario = Scenario()
    scenario.desired.collection.models[0].kind = .cloze
    scenario.desired.collection.models[0].fields[0].name = "front"
    scenario.desired.collection.notes = [
      Note(id: "a", model: "Nowhere", deck: "D", fields: [NoteField("F", "x")])
    ]
    #expect(
      Set(scenario.result.problems.map(\.code)) == [.invalidValue, .unknownField, .unknownModel])
  }

  @Test("additive work comes first, what changes the look of cards last")
  func order() {
    var scenario = Scenario()
    scenario.desired.collection.models[0].css = "new"
    scenario.desired.collection.models.append(
      NoteType(
        name: "Other", fields: Scenario.basic.fields, templates: Scenario.basic.templates))
    scenario.desired.collection.media = [MediaFile(name: "a.png", digest: "1", size: 1)]
    scenario.desired.collection.decks.append(Deck(name: "E"))
    scenario.want("a", "x", deck: "E")
    #expect(
      scenario.steps == [
        "storeMedia a.png", "createDeck E", "createModel Other", "addNote a",
        "updateStyling Basic",
      ])
  }
}
