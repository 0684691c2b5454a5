import DeckModel
import DeckPlan
import Testing

@testable import DeckSync

/// Steps that build on each other, and what is edited besides.
@Suite struct PlanJudgeSequenceTests {
  typealias Scene = JudgeScene

  private func words(_ operations: [DeckPlan.Operation], _ state: CollectionState) -> [String] {
    Scene.judge(operations, state).map(\.word)
  }

  @Test func whatIsEditedBesidesStays() throws {
    let operation = Operation.updateNoteFields(
      from: Scene.note, to: Scene.wanted { $0.fields[1].text = "large" })
    let state = Scene.changed {
      $0.notes[0].fields[0].text = "Gorilla"
      $0.notes[0].tags.append("mine")
    }
    let judgement = Scene.judge([operation], state)[0]
    guard case .ready(.updateNoteFields(let old, let new)) = judgement else {
      Issue.record("\(judgement)")
      return
    }
    #expect(old == state.notes[0])
    #expect(new.id == "gorilla" && new.tags == old.tags)
    #expect(new.fields == [NoteField("Word", "Gorilla"), NoteField("Meaning", "large")])
  }

  @Test func tagsAreAddedToWhatIsThere() throws {
    let operation = Operation.updateNoteTags(
      from: Scene.note, to: Scene.wanted { $0.tags = [Scene.mark, "new"] })
    let state = Scene.changed { $0.notes[0].tags = ["leech", Scene.mark, "old"] }
    guard case .ready(.updateNoteTags(_, let new)) = Scene.judge([operation], state)[0] else {
      Issue.record("not ready")
      return
    }
    #expect(Set(new.tags) == ["leech", Scene.mark, "new"])
  }

  @Test func laterStepsAreAboutWhatEarlierOnesLeave() {
    var renamed = Scene.note
    renamed.fields[1].name = "Sense"
    var template = Scene.model.templates[0]
    template.back = "{{Sense}}"
    let operations: [DeckPlan.Operation] = [
      .createDeck(Deck(name: "New")),
      .describeDeck(from: Deck(name: "New"), to: Deck(name: "New", about: "a")),
      .renameField(model: "Ape", from: "Meaning", to: Field(name: "Sense")),
      .addField(model: "Ape", field: Field(name: "Extra"), index: 1),
      .moveField(model: "Ape", field: "Sense", from: 2, to: 0),
      .addNote(
        Note(
          id: "orang", model: "Ape", deck: "New",
          fields: [NoteField("Word", "orang"), NoteField("Extra", "x")], tags: [Scene.mark])),
      .updateNoteFields(
        from: renamed,
        to: Scene.wanted {
          $0.fields = [NoteField("Word", "gorilla"), NoteField("Sense", "large")]
        }),
      .updateTemplate(
        model: "Ape", from: template, to: CardTemplate(name: "T", front: "", back: "")),
    ]
    #expect(Set(words(operations, Scene.live)) == ["ready"])
    // The first half is done already.
    var state = Scene.changed {
      $0.decks.append(Deck(name: "New"))
      $0.models[0] = $0.models[0].renaming(field: "Meaning", to: "Sense")
      $0.notes[0].fields[1].name = "Sense"
    }
    #expect(words(operations, state).prefix(4) == ["done", "ready", "done", "ready"])
    #expect(!words(operations, state).contains("stale"))
    state.models[0].fields.removeLast()
    #expect(words(operations, state)[2] == "stale")
  }

  @Test func addedNotesAreFoundOnceEach() {
    let note = Note(
      id: "a", model: "Ape", deck: "Zoo", fields: [NoteField("Word", "x")], tags: [Scene.mark])
    var twin = note
    twin.id = "b"
    var present = note
    (present.id, present.noteID) = (nil, 7)
    let state = Scene.changed { $0.notes.append(present) }
    let operations = [DeckPlan.Operation.addNote(note), .addNote(twin)]
    #expect(words(operations, state) == ["done", "ready"])
    let memory = SyncState(notes: ["b": NoteBase(noteID: 7, model: "Ape")])
    #expect(Scene.judge(operations, state, remembering: memory).map(\.word) == ["ready", "done"])
  }

  @Test func aNoteOfTheLearnerIsNotTheOne() {
    let note = Note(
      id: "a", model: "Ape", deck: "Zoo", fields: [NoteField("Word", "x")], tags: [Scene.mark])
    var own = note
    (own.id, own.noteID, own.tags) = (nil, 7, [])
    let state = Scene.changed { $0.notes.append(own) }
    #expect(words([.addNote(note)], state) == ["ready"])
  }

  @Test func whatANewNoteNeeds() {
    func word(_ change: (inout Note) -> Void) -> String {
      var note = Note(
        id: "a", model: "Ape", deck: "Zoo", fields: [NoteField("Word", "x")], tags: [Scene.mark])
      change(&note)
      return words([.addNote(note)], Scene.live)[0]
    }
    #expect(word { _ in } == "ready")
    #expect(word { $0.deck = "Gone" } == "stale")
    #expect(word { $0.model = "Gone" } == "stale")
    #expect(word { $0.fields[0].name = "Gone" } == "stale")
  }

  @Test func aDeckIsEmptiedByTheStepsBefore() {
    let moved = Operation.moveCards(
      from: Scene.note,
      to: Scene.wanted { note in
        for index in note.cards.indices { note.cards[index].deck = "Empty" }
      })
    let state = Scene.changed { $0.decks[0].cardCount = 2 }
    let deleted = Operation.deleteDeck(Deck(name: "Zoo"))
    #expect(words([moved, deleted], state) == ["ready", "ready"])
    #expect(words([deleted], state) == ["stale"])
    #expect(words([.deleteNote(Scene.wanted { _ in }), deleted], state) == ["ready", "ready"])
    let below = Scene.changed {
      $0.decks[0].cardCount = 0
      $0.decks.append(Deck(name: "Zoo::Ape"))
    }
    #expect(words([deleted], below) == ["stale"])
  }

  @Test func mediaThatANoteUsesNow() {
    let deleted = Operation.deleteMedia(Scene.file)
    let used = Scene.changed {
      $0.media[0].uses = MediaUses(notes: [1])
      $0.notes[0].fields[1].text = "<img src=a.png>"
    }
    #expect(words([deleted], used) == ["stale"])
    #expect(words([.deleteNote(used.notes[0]), deleted], used) == ["ready", "ready"])
    let rewritten = Operation.updateNoteFields(
      from: used.notes[0], to: Scene.wanted { $0.fields[1].text = "none" })
    #expect(words([rewritten, deleted], used) == ["ready", "ready"])
    #expect(words([deleted], Scene.changed { $0.media[0].uses = nil }) == ["stale"])
    #expect(words([deleted], Scene.changed { $0.media[0].uses?.isInModels = true }) == ["stale"])
    #expect(words([deleted], Scene.changed { $0.media[0].uses?.notes = [99] }) == ["stale"])
  }

  @Test func aFileThatChangedOnDisk() {
    let store = Operation.storeMedia(from: nil, to: MediaFile(name: "b", digest: "bb", size: 1))
    #expect(Scene.judge([store], Scene.live, isIntact: false).map(\.word) == ["stale"])
    let stored = Scene.changed { $0.media.append(MediaFile(name: "b", digest: "bb", size: 1)) }
    #expect(Scene.judge([store], stored, isIntact: false).map(\.word) == ["done"])
  }

  @Test func cardsThatAFilteredDeckBorrowed() {
    let moved = Operation.moveCards(
      from: Scene.note, to: Scene.wanted { $0.cards[0].deck = "Empty" })
    let borrowed = Scene.changed {
      $0.notes[0].cards[0] = Card(id: 10, deck: "Cram", isFiltered: true)
    }
    #expect(words([moved], borrowed) == ["stale"])
  }
}
