import DeckModel
import DeckPlan
import Testing

@testable import DeckSync

/// Notes that were made while the connection broke.
@Suite struct LostNotesTests {
  private func wanted(_ text: String) -> DeckPlan.Operation {
    .addNote(Note(id: text, model: "Basic", deck: "D", fields: [NoteField("Front", text)]))
  }

  private func found(_ number: Int64, _ fields: [NoteField]) -> Note {
    Note(noteID: number, model: "basic", deck: "D", fields: fields)
  }

  @Test func eachIsGivenOnce() {
    let seen = SeenState(
      CollectionState(notes: (1...3).map { found($0, [NoteField("Front", "same")]) }))
    let operations = Array(repeating: wanted("same"), count: 3)
    var lost = LostNotes(in: seen, of: operations, besides: [2])
    #expect(operations.map { lost.take($0) } == [1, 3, nil])
  }

  /// The learner's own field may stand before ours.
  @Test func aFieldThatIsNotOursMayComeFirst() {
    let note = found(7, [NoteField("Own", "mine"), NoteField("Front", "a")])
    let seen = SeenState(CollectionState(notes: [note]))
    var lost = LostNotes(in: seen, of: [wanted("a")], besides: [])
    #expect(lost.take(wanted("b")) == nil)
    #expect(lost.take(wanted("a")) == 7)
  }
}
