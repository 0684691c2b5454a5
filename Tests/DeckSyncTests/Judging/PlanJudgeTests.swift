import DeckModel
import DeckPlan
import Testing

@testable import DeckSync

/// An operation, and the collection in the four states in which an apply can find it.
struct JudgeCase: CustomTestStringConvertible, Sendable {
  let operation: DeckPlan.Operation
  /// After the operation.
  let done: CollectionState
  /// With what it is about edited by somebody; nil where that cannot be.
  var edited: CollectionState?
  /// With what it is about gone; nil where it is not there before.
  var deleted: CollectionState?
  /// What becomes of the edited one.
  var editedWord = "stale"
  /// What becomes of the deleted one.
  var deletedWord = "stale"

  var testDescription: String { operation.name }
}

@Suite("Every kind of operation against what is there")
struct PlanJudgeTests {
  typealias Scene = JudgeScene

  @Test("unchanged, done before, edited, deleted", arguments: cases)
  func judged(_ element: JudgeCase) {
    func word(_ state: CollectionState) -> String {
      Scene.judge([element.operation], state)[0].word
    }
    #expect(Scene.judge([element.operation], Scene.live) == [.ready(element.operation)])
    #expect(word(element.done) == "done")
    #expect(element.edited.map(word) ?? element.editedWord == element.editedWord)
    #expect(element.deleted.map(word) ?? element.deletedWord == element.deletedWord)
  }

  @Test func everyKindIsJudged() {
    #expect(Set(Self.cases.map(\.operation.name)).count == 27)
  }

  static let cases = media + decks + wholeModels + fields + templates + notes + cards

  private static let media = [
    JudgeCase(
      operation: .storeMedia(from: nil, to: MediaFile(name: "new.png", digest: "bb", size: 1)),
      done: Scene.changed { $0.media.append(.init(name: "new.png", digest: "bb", size: 1)) },
      edited: Scene.changed { $0.media.append(.init(name: "new.png", digest: "cc", size: 1)) }),
    JudgeCase(
      operation: .storeMedia(
        from: Scene.file, to: MediaFile(name: "a.png", digest: "bb", size: 1)),
      done: Scene.changed { $0.media[0].digest = "bb" },
      edited: Scene.changed { $0.media[0].digest = "cc" },
      deleted: Scene.changed { $0.media = [] }),
    JudgeCase(
      operation: .deleteMedia(Scene.file), done: Scene.changed { $0.media = [] },
      edited: Scene.changed { $0.media[0].digest = "cc" },
      deleted: Scene.changed { $0.media = [] }, deletedWord: "done"),
  ]

  private static let decks = [
    JudgeCase(
      operation: .createDeck(Deck(name: "New")),
      done: Scene.changed { $0.decks.append(Deck(name: "NEW")) }),
    JudgeCase(
      operation: .describeDeck(from: Deck(name: "Zoo"), to: Deck(name: "Zoo", about: "animals")),
      done: Scene.changed { $0.decks[0].about = "animals" },
      edited: Scene.changed { $0.decks[0].about = "mine" },
      deleted: Scene.changed { $0.decks.removeFirst() }),
    JudgeCase(
      operation: .deleteDeck(Deck(name: "Empty")),
      done: Scene.changed { $0.decks.removeLast() },
      edited: Scene.changed { $0.decks[1].cardCount = 2 },
      deleted: Scene.changed { $0.decks.removeLast() }, deletedWord: "done"),
  ]

  private static let renamed: NoteType = {
    var model = Scene.model
    model.name = "Primate"
    return model
  }()

  private static let wholeModels = [
    JudgeCase(
      operation: .createModel(renamed), done: Scene.changed { $0.models.append(renamed) },
      edited: Scene.changed {
        $0.models.append(renamed)
        $0.models[2].css = "mine"
      }),
    JudgeCase(
      operation: .renameModel(from: Scene.model, to: renamed),
      done: Scene.changed { $0.models[0].name = "Primate" },
      edited: Scene.changed { $0.models.append(renamed) },
      deleted: Scene.changed { $0.models = [] }),
    JudgeCase(
      operation: .updateStyling(model: "Ape", from: ".card {}", to: "new"),
      done: Scene.changed { $0.models[0].css = "new" },
      edited: Scene.changed { $0.models[0].css = "mine" },
      deleted: Scene.changed { $0.models = [] }),
  ]

  private static let fields = [
    JudgeCase(
      operation: .renameField(model: "Ape", from: "Meaning", to: Field(name: "Sense")),
      done: Scene.changed { $0.models[0].fields[1].name = "Sense" },
      edited: Scene.changed { $0.models[0].fields.append(Field(name: "Sense")) },
      deleted: Scene.changed { $0.models[0].fields.removeLast() }),
    JudgeCase(
      operation: .addField(model: "Ape", field: Field(name: "Extra"), index: 2),
      done: Scene.changed { $0.models[0].fields.append(Field(name: "Extra")) },
      edited: Scene.changed { $0.models[0].fields.removeLast() },
      deleted: Scene.changed { $0.models = [] }),
    JudgeCase(
      operation: .moveField(model: "Ape", field: "Word", from: 0, to: 1),
      done: Scene.changed { $0.models[0].fields.swapAt(0, 1) },
      edited: Scene.changed { state in
        state.models[0].fields =
          ["A", "B", "Word"].map { Field(name: $0) }
      },
      deleted: Scene.changed { $0.models[0].fields.removeFirst() }),
    JudgeCase(
      operation: .setFieldOptions(
        model: "Ape", from: Scene.model.fields[0], to: Field(name: "Word", font: "Arial", size: 24)),
      done: Scene.changed { $0.models[0].fields[0].size = 24 },
      edited: Scene.changed { $0.models[0].fields[0].size = 30 },
      deleted: Scene.changed { $0.models[0].fields.removeFirst() }),
    JudgeCase(
      operation: .removeField(model: "Ape", field: Scene.model.fields[1]),
      done: Scene.changed { $0.models[0].fields.removeLast() },
      deleted: Scene.changed { $0.models = [] }),
  ]

  private static let templates = [
    JudgeCase(
      operation: .renameTemplate(
        model: "Ape", from: "T", to: Scene.template("{{Word}}", name: "Recall")),
      done: Scene.changed { $0.models[0].templates[0].name = "Recall" },
      edited: Scene.changed { $0.models[0].templates[1].name = "Recall" },
      deleted: Scene.changed { $0.models[0].templates.removeFirst() }),
    JudgeCase(
      operation: .addTemplate(
        model: "Ape", template: Scene.template("{{Word}}", name: "V"), index: 2),
      done: Scene.changed { $0.models[0].templates.append(Scene.template("{{Word}}", name: "V")) },
      edited: Scene.changed { $0.models[0].templates.append(Scene.template("mine", name: "V")) },
      deleted: Scene.changed { $0.models = [] }),
    JudgeCase(
      operation: .moveTemplate(model: "Ape", template: "T", from: 0, to: 1),
      done: Scene.changed { $0.models[0].templates.swapAt(0, 1) },
      edited: Scene.changed { state in
        state.models[0].templates = ["A", "B", "T"].map { Scene.template("", name: $0) }
      },
      deleted: Scene.changed { $0.models[0].templates.removeFirst() }),
    JudgeCase(
      operation: .updateTemplate(
        model: "Ape", from: Scene.model.templates[0], to: Scene.template("new")),
      done: Scene.changed { $0.models[0].templates[0].front = "new" },
      edited: Scene.changed { $0.models[0].templates[0].back = "mine" },
      deleted: Scene.changed { $0.models[0].templates.removeFirst() }),
    JudgeCase(
      operation: .removeTemplate(model: "Ape", template: Scene.model.templates[1]),
      done: Scene.changed { $0.models[0].templates.removeLast() },
      edited: Scene.changed { $0.models[0].templates[1].front = "mine" },
      deleted: Scene.changed { $0.models = [] }),
  ]

  private static let added = Note(
    id: "orang", model: "Ape", deck: "Zoo",
    fields: [NoteField("Word", "orang"), NoteField("Meaning", "red")], tags: [Scene.mark])

  /// The collection with the added note in it.
  private static func with(_ change: (inout Note) -> Void = { _ in }) -> CollectionState {
    var note = added
    (note.id, note.noteID) = (nil, 2)
    change(&note)
    return Scene.changed { $0.notes.append(note) }
  }

  private static func edited(_ change: (inout Note) -> Void) -> CollectionState {
    Scene.changed { change(&$0.notes[0]) }
  }

  private static let gone = Scene.changed { $0.notes = [] }

  private static let notes = [
    JudgeCase(
      operation: .addNote(added), done: with(), edited: with { $0.fields[1].text = "mine" },
      deleted: Scene.changed { $0.models = [] }),
    JudgeCase(
      operation: .adoptNote(
        from: Scene.note,
        to: Scene.wanted {
          $0.fields[1].text = "large"
          $0.tags = [Scene.mark, "new", "old"]
        }),
      done: edited {
        $0.fields[1].text = "large"
        $0.tags.append("new")
      }, edited: edited { $0.fields[1].text = "mine" }, deleted: gone),
    JudgeCase(
      operation: .updateNoteFields(
        from: Scene.note,
        to: Scene.wanted {
          $0.fields[0].isManaged = false
          $0.fields[1].text = "large"
        }),
      done: edited { $0.fields[1].text = "large" },
      edited: edited { $0.fields[1].text = "mine" }, deleted: gone),
    JudgeCase(
      operation: .updateNoteTags(
        from: Scene.note,
        to: Scene.wanted { note in
          for index in note.fields.indices { note.fields[index].isManaged = false }
          note.tags = [Scene.mark, "new"]
        }),
      done: edited { $0.tags = [Scene.mark, "new", "mine"] },
      edited: edited { $0.tags.append("mine") }, deleted: gone, editedWord: "ready"),
    JudgeCase(
      operation: .changeModel(
        from: Scene.note, to: Scene.wanted { $0.model = "Other" },
        CardKeeping.between(Scene.model, and: Scene.other, declared: nil, mayArrange: true)),
      done: edited { $0.model = "Other" }, edited: edited { $0.fields[0].text = "mine" },
      deleted: gone),
    JudgeCase(
      operation: .deleteNote(Scene.wanted { _ in }), done: gone,
      edited: edited { $0.fields[0].text = "mine" }, deleted: gone, deletedWord: "done"),
  ]

  private static let cards = [
    JudgeCase(
      operation: .moveCards(
        from: Scene.note,
        to: Scene.wanted { note in
          for index in note.fields.indices { note.fields[index].isManaged = false }
          note.cards[0].deck = "Empty"
        }), done: edited { $0.cards[0].deck = "Empty" },
      edited: edited { $0.cards[0].deck = "Mine" }, deleted: gone),
    JudgeCase(
      operation: .suspendCards(
        from: Scene.note,
        to: Scene.wanted { note in
          for index in note.fields.indices { note.fields[index].isManaged = false }
          note.cards[0].isSuspended = true
        }), done: edited { $0.cards[0].isSuspended = true },
      edited: edited { $0.cards[1].isSuspended = false }, deleted: gone, editedWord: "ready"),
    JudgeCase(
      operation: .resumeCards(
        from: Scene.note,
        to: Scene.wanted { note in
          for index in note.fields.indices { note.fields[index].isManaged = false }
          note.cards[1].isSuspended = false
        }), done: edited { $0.cards[1].isSuspended = false },
      edited: edited { $0.cards[0].isSuspended = true }, deleted: gone, editedWord: "ready"),
  ]
}
