import Testing

@testable import AnkiConnect

extension Tour {
  @Suite struct NotesTests {
    private let guide = TourGuide()

    @Test func adding() async throws {
      let anki = guide.anki
      try await guide.prepare()
      let (one, empty) = (guide.note("1", tags: ["b", "A"]), guide.note(""))
      #expect(try await anki(CanAddNote(note: one)))
      #expect(try await anki(CanAddNotes(notes: [one, empty])) == [true, false])
      let number = try await anki(AddNote(note: one))
      #expect(try await anki(CanAddNoteWithErrorDetail(note: guide.note("2"))).canAdd)
      let checks = try await anki(CanAddNotesWithErrorDetail(notes: [one, empty, guide.note("2")]))
      #expect(checks.map { $0.error?.code } == [.duplicateNote, .emptyNote, nil])
      #expect(await guide.error(of: AddNote(note: one)) == .duplicateNote)
      #expect(await guide.error(of: AddNote(note: empty)) == .emptyNote)
      var other = one
      other.duplicates.isAllowed = true
      let again = try await anki(AddNote(note: other))
      other.deck = "none \(guide.name)"
      #expect(await guide.error(of: AddNote(note: other)) == .deckNotFound)
      let more = try await anki(AddNotes(notes: [guide.note("2"), guide.note("3")]))
      #expect(more.compactMap(\.self).count == 2)
      #expect(await guide.error(of: AddNotes(notes: [guide.note("4"), one])) == .refused)
      let all = try await anki(FindNotes(query: "\"deck:\(guide.name)\""))
      #expect(Set(all) == Set([number, again] + more.compactMap(\.self)))
      try await anki(DeleteNotes(notes: all))
      #expect(try await anki(FindNotes(query: "\"deck:\(guide.name)\"")).isEmpty)
    }

    @Test func duplicatesInOneDeck() async throws {
      let anki = guide.anki
      try await guide.prepare()
      try await anki(AddNote(note: guide.note("1")))
      var note = guide.note("1")
      note.deck = "\(guide.name)::below"
      try await anki(CreateDeck(deck: note.deck))
      note.duplicates.scope = .deck(guide.name, withChildren: true)
      #expect(await guide.error(of: AddNote(note: note)) == .duplicateNote)
      note.duplicates.scope = .deck()
      try await anki(AddNote(note: note))
      #expect(await guide.error(of: AddNote(note: note)) == .duplicateNote)
    }

    @Test func changing() async throws {
      let anki = guide.anki
      try await guide.prepare()
      let (number, cards) = try await guide.cards("1")
      try await anki(UpdateNoteFields(note: number, fields: ["Back": "other"]))
      try await anki(UpdateNote(note: number, fields: ["Front": "2"], tags: ["x", "y"]))
      let found = try await anki(NotesInfo(notes: [number, 1]))
      let note = try #require(found[0])
      #expect(found.count == 2 && found[1] == nil && note.cards == cards)
      #expect(note.fields == ["Front": "2", "Back": "other"] && note.tags == ["x", "y"])
      #expect(try await anki(NotesInfo(query: "nid:\(number)")) == [note])
      let times = try await anki(NotesModTime(notes: [number, 1]))
      #expect(times[0]?.modified == note.modified && times[1] == nil)
      let other = "\(guide.name) other"
      let template = ModelTemplate(name: "One", front: "{{Text}}", back: "")
      try await anki(CreateModel(model: other, fields: ["Text", "More"], templates: [template]))
      try await anki(UpdateNoteModel(note: number, model: other, fields: ["text": "3"], tags: []))
      let changed = try #require(try await anki(NotesInfo(notes: [number])).first ?? nil)
      #expect(changed.model == other && changed.fields == ["Text": "3", "More": ""])
      #expect(changed.tags.isEmpty)
      #expect(await guide.error(of: UpdateNoteFields(note: 1, fields: [:])) == .noteNotFound)
      #expect(await guide.error(of: UpdateNote(note: number)) == .refused)
      let unknown = UpdateNoteModel(note: number, model: "-", fields: ["a": ""], tags: [])
      #expect(await guide.error(of: unknown) == .modelNotFound)
    }

    @Test func tags() async throws {
      let anki = guide.anki
      try await guide.prepare()
      let tag = guide.name.replacing(" ", with: "_")
      let number = try await anki(AddNote(note: guide.note("1")))
      try await anki(AddTags(notes: [number], tags: [tag, "\(tag)::below"]))
      try await anki(ReplaceTags(notes: [number], tag: tag, replacement: "\(tag)2"))
      #expect(try await anki(GetNoteTags(note: number)) == ["\(tag)2", "\(tag)::below"].sorted())
      try await anki(ReplaceTagsInAllNotes(tag: "\(tag)2", replacement: "\(tag)3"))
      #expect(try await anki(GetNoteTags(note: number)).contains("\(tag)3"))
      try await anki(RemoveTags(notes: [number], tags: [tag]))
      #expect(try await anki(GetNoteTags(note: number)) == ["\(tag)3"])
      try await anki(UpdateNoteTags(note: number, tags: ["\(tag)4"]))
      #expect(try await anki(GetNoteTags(note: number)) == ["\(tag)4"])
      try await anki(ClearUnusedTags())
      #expect(try await anki(GetTags()).filter { $0.hasPrefix(tag) } == ["\(tag)4"])
      #expect(await guide.error(of: GetNoteTags(note: 1)) == .noteNotFound)
    }
  }
}
