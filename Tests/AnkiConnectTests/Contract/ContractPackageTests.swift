import AnkiSearch
import DeckModel
import DeckPlan
import DeckSync
import Testing

@testable import AnkiConnect

/// Packages and the queue of new cards, against a real Anki, in a collection that may be thrown away.
@Suite(.serialized, .enabled(if: ContractAnki.url != nil))
struct ContractPackageTests {
  private let tag = String(UInt32.random(in: 0...UInt32.max), radix: 36)

  /// A note of its own deck, and its card.
  private func card(on anki: AnkiConnectBackend) async throws -> (note: Int64, card: Int64) {
    let note = Note(
      model: "Basic", deck: "wire \(tag)",
      fields: [NoteField("Front", tag), NoteField("Back", "")])
    let outcomes = await anki.perform([.createDeck(Deck(name: note.deck)), .addNote(note)])
    guard case .done(let number?) = outcomes[1] else { throw Absent() }
    let found = try await anki.client.reader.send(
      FindCards(query: SearchNode.notes([number]).description))
    return (number, try #require(found.first))
  }

  private struct Absent: Error {}

  @Test func aNewCardGetsAnotherPlace() async throws {
    let anki = try await ContractAnki.open()
    let (note, card) = try await card(on: anki)
    #expect(
      try await anki.client.send(SetSpecificValueOfCard(card: card, position: 4_000_000)) == .done)
    let cards = try await anki.client.reader.send(CardProgress(cards: [card, 1]))
    #expect(cards == [.init(number: card, note: note, reviews: 0, position: 4_000_000)])
    let behind = SearchNode.all([.notes([note]), .position(after: 3_999_999)])
    #expect(
      try await anki.client.reader.send(FindCards(query: behind.description)) == [card])
    let none = try await anki.client.send(SetSpecificValueOfCard(card: 1, position: 1))
    #expect(none == .failed("Card was not found: 1"))
  }

  /// The words tell Anki's importer from the older one, which leaves halves behind.
  @Test func aPackageIsTakenInOrRefused() async throws {
    let anki = try await ContractAnki.open()
    _ = try await card(on: anki)
    let file = try #require(TemporaryFile())
    defer { file.remove() }
    await #expect {
      try await anki.client.send(ImportPackage(path: file.path))
    } throws: { error in
      (error as? BackendError)?.message.contains("(os error ") == true
    }
    #expect(try await anki.client.send(ExportPackage(deck: "wire \(tag)", path: file.path)))
    #expect(try await anki.client.send(ImportPackage(path: file.path)))
  }
}
