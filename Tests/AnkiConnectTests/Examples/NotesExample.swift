import AnkiConnect

/// The example of `Notes.md`, line by line.
func notesExample(_ anki: AnkiConnectClient) async throws {
  let note = NewNote(
    deck: "French", model: "Basic", fields: ["Front": "la pomme", "Back": "the apple"],
    tags: ["fruit"])
  do {
    let number = try await anki(AddNote(note: note))
    try await anki(UpdateNoteFields(note: number, fields: ["Back": "apple"]))
  } catch {
    guard error.code == .duplicateNote else { throw error }
  }

  for case let note? in try await anki(NotesInfo(query: "deck:French tag:fruit")) {
    print(note.id, note.fields["Front"] ?? "", note.tags)
  }
}
