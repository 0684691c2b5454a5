import AnkiConnect

/// The example of `Several.md`, line by line.
func severalExample(_ anki: AnkiConnectClient) async throws {
  let (decks, models) = try await anki.multi(DeckNames(), ModelNames())
  print(try decks.get().count, "decks,", try models.get().count, "note types")

  let notes = ["un", "deux", "trois"].map { word in
    AddNote(note: NewNote(deck: "French", model: "Basic", fields: ["Front": word, "Back": "…"]))
  }
  for (note, result) in zip(notes, try await anki.multi(notes)) {
    switch result {
    case .success(let number): print(number)
    case .failure(let error): print(note.note.fields["Front"] ?? "", error.code.rawValue)
    }
  }
}
