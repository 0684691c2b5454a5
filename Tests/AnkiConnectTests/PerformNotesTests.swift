import DeckModel
import DeckPlan
import DeckSync
import Testing

@testable import AnkiConnect

@Suite struct PerformNotesTests {
  /// Performs and gives the actions that were sent, each as its name and parameters.
  private func sent(_ operations: [Operation]) async throws -> [String] {
    let (backend, anki) = try await FakeAnki.backend { _ in .result("null") }
    let outcomes = await backend.perform(operations)
    #expect(outcomes == operations.map { _ in .done(noteID: nil) })
    return anki.requests.dropFirst(2).joined().map { "\($0.name) \($0.parameters)" }
  }

  @Test func sendsOnlyTheFieldsThatDifferByBytes() async throws {
    let old = Note(
      noteID: 5, model: "M", deck: "D",
      fields: [NoteField("Aa", "same"), NoteField("Bb", "\u{e9}"), NoteField("Cc", "1")])
    var new = old
    new.fields[1].text = "e\u{301}"
    new.fields[2].text = "2"
    #expect(
      try await sent([.updateNoteFields(from: old, to: new)]) == [
        #"updateNoteFields {"note":{"id":5,"fields":{"Bb":"e\#u{301}","Cc":"2"}}}"#
      ])
  }

  @Test func addsTheSameTagsToManyNotesInOneCall() async throws {
    let operations = [
      Operation.updateNoteTags(from: note(1, tags: ["A"]), to: note(1, tags: ["a", "b", "c"])),
      .updateNoteTags(from: note(2), to: note(2, tags: ["z"])),
      .updateNoteTags(from: note(3, tags: ["q"]), to: note(3, tags: ["b", "c", "q"])),
    ]
    #expect(
      try await sent(operations) == [
        #"addTags {"notes":[1,3],"tags":"b c"}"#, #"addTags {"notes":[2],"tags":"z"}"#,
      ])
  }

  @Test func removesTagsWithThoseBelow() async throws {
    #expect(
      try await sent([
        .updateNoteTags(from: note(1, tags: ["a", "a::b"]), to: note(1)),
        .updateNoteTags(from: note(2, tags: ["a::b", "c"]), to: note(2, tags: ["c"])),
      ]) == [
        #"removeTags {"notes":[1],"tags":"a a::b"}"#, #"removeTags {"notes":[2],"tags":"a::b"}"#,
      ])
  }

  /// Anki removes `a::b` with `a`: so `a` is replaced by it.
  @Test func replacesATagByOneBelowThatStays() async throws {
    #expect(
      try await sent([
        .updateNoteTags(
          from: note(1, tags: ["A", "a::b", "a::c", "d"]), to: note(1, tags: ["a::c", "e"])),
        .updateNoteTags(from: note(2, tags: ["A"]), to: note(2, tags: ["a::c"])),
        .updateNoteTags(from: note(3, tags: ["a", "a::b"]), to: note(3, tags: ["a::b::c"])),
      ]) == [
        #"addTags {"notes":[1],"tags":"e"}"#, #"addTags {"notes":[2],"tags":"a::c"}"#,
        #"addTags {"notes":[3],"tags":"a::b::c"}"#,
        #"replaceTags {"notes":[1,2],"tag_to_replace":"A","replace_with_tag":"a::c"}"#,
        #"replaceTags {"notes":[3],"tag_to_replace":"a","replace_with_tag":"a::b::c"}"#,
        #"replaceTags {"notes":[3],"tag_to_replace":"a::b","replace_with_tag":"a::b::c"}"#,
        #"removeTags {"notes":[1],"tags":"a::b d"}"#,
      ])
  }

  @Test func adoptsByTagsAndFields() async throws {
    #expect(
      try await sent([
        .adoptNote(from: note(1, "x"), to: note(1, "y", tags: ["m"])),
        .adoptNote(from: note(2, "x"), to: note(2, "x", tags: ["m"])),
        .adoptNote(from: note(3, "x", tags: ["m"]), to: note(3, "x", tags: ["m"])),
      ]) == [
        #"addTags {"notes":[1,2],"tags":"m"}"#,
        #"updateNoteFields {"note":{"id":1,"fields":{"Front":"y"}}}"#,
      ])
  }

  @Test func sendsAllFieldsAndTagsWithAnotherModel() async throws {
    var new = note(4, "text", tags: ["t"])
    new.model = "Cloze"
    new.fields = [NoteField("Text", "{{c1::a}}"), NoteField("Extra", "")]
    #expect(
      try await sent([.changeModel(from: note(4), to: new, CardKeeping())]) == [
        #"updateNoteModel {"note":{"id":4,"modelName":"Cloze","#
          + #""fields":{"Text":"{{c1::a}}","Extra":""},"tags":["t"]}}"#
      ])
  }

  @Test func deletesManyNotesInOneCall() async throws {
    let gone = (1...5001).map { Operation.deleteNote(note(Int64($0))) }
    let calls = try await sent(gone)
    #expect(calls.map { $0.prefix(20) } == Array(repeating: "deleteNotes {\"notes\"", count: 2))
    #expect(calls.last == #"deleteNotes {"notes":[5001]}"#)
  }

  @Test func aNoteWithoutANumberFails() async throws {
    let (backend, _) = try await FakeAnki.backend { _ in .result("null") }
    var new = note(1, "y", tags: ["t"])
    new.noteID = nil
    var old = new
    old.fields[0].text = "x"
    old.tags = []
    let outcomes = await backend.perform([
      .updateNoteFields(from: old, to: new), .updateNoteTags(from: old, to: new),
      .changeModel(from: old, to: new, CardKeeping()), .deleteNote(new),
    ])
    #expect(
      outcomes == Array(repeating: .failed("the note's number in Anki is not known"), count: 4))
  }
}
