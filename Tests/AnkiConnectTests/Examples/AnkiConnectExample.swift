import AnkiConnect

/// The example of `AnkiConnect.md`, line by line.
func ankiConnectExample() async throws {
  let anki = AnkiConnectClient()
  let names = try await anki(DeckNames())
  let notes = try await anki(FindNotes(query: "deck:French tag:verb"))
  print(names.count, notes.count)
}
