import AnkiConnect

/// The example of `Decks.md`, line by line.
func decksExample(_ anki: AnkiConnectClient) async throws {
  let deck = "French::Verbs"
  try await anki(CreateDeck(deck: deck))
  for name in try await anki(DeckNames()) { print(name) }

  // A preset of its own with ten new cards a day.
  if let shared = try await anki(GetDeckConfig(deck: deck)),
    let number = try await anki(CloneDeckConfigId(name: "Slow", source: shared.id))
  {
    _ = try await anki(SetDeckConfigId(decks: [deck], preset: number))
    if var slow = try await anki(GetDeckConfig(deck: deck)) {
      slow.new.perDay = 10
      _ = try await anki(SaveDeckConfig(config: slow))
    }
  }
}
