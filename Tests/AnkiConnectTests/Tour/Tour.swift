import Testing

@testable import AnkiConnect

/// Every action against a real Anki, in a collection that may be thrown away, and without other tests at
/// the same time: it undoes, answers cards and deletes note types.
///
/// Runs when `ANKICONNECT_URL` and `ANKICONNECT_TOUR` are set; with `ANKICONNECT_RECORD` the replies go into
/// that folder.
@Suite(.serialized, .enabled(if: ContractAnki.url != nil && ContractAnki.isAlone))
enum Tour {}

/// What the stops of the tour share: a client, and names that nothing else has.
struct TourGuide {
  let anki = AnkiConnectClient(ContractAnki.connection)
  let name = "tour " + String(UInt32.random(in: 0...UInt32.max), radix: 36)

  /// Makes a note type with two templates, and a deck, both of the guide's name.
  func prepare() async throws {
    try await anki(CreateDeck(deck: name))
    try await anki(
      CreateModel(
        model: name, fields: ["Front", "Back"],
        templates: [
          ModelTemplate(name: "One", front: "{{Front}}", back: "{{FrontSide}}<hr>{{Back}}"),
          ModelTemplate(name: "Two", front: "{{Back}}", back: "{{Front}}"),
        ], css: ".card { color: blue }"))
  }

  /// A note of that note type for that deck.
  func note(_ front: String, _ back: String = "back", tags: [String] = []) -> NewNote {
    NewNote(deck: name, model: name, fields: ["Front": front, "Back": back], tags: tags)
  }

  /// Adds a note, and gives its cards.
  func cards(_ front: String) async throws -> (note: Int64, cards: [Int64]) {
    let note = try await anki(AddNote(note: note(front)))
    return (note, try #require(try await anki(NotesInfo(notes: [note])).first ?? nil).cards)
  }

  /// Why an action fails; nil when it does not.
  func error(of action: some Action) async -> AnkiConnectError.Code? {
    do {
      _ = try await anki(action)
      return nil
    } catch {
      return error.code
    }
  }
}
