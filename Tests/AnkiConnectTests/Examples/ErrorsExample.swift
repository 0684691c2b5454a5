import AnkiConnect

/// The example of `Errors.md`, line by line.
func errorsExample(_ anki: AnkiConnectClient) async throws {
  do {
    print(try await anki(DeckNames()))
  } catch {
    switch error.code {
    case .unreachable: print("start Anki with the AnkiConnect add-on")
    case .keyRefused: print("the key is missing or wrong")
    case .noCollection: print("choose a profile in Anki")
    case .timeout: print("is a window open in Anki?")
    default: print(error.message)
    }
  }
}
