import AnkiSearch
import DeckModel
import DeckPlan
import DeckSync

extension AnkiConnectBackend {
  /// The most notes that are put behind others one by one; more come only where there are no packages.
  private static let mostToMove = 500

  /// Adds notes by an action each, behind all new notes of their types.
  ///
  /// A note that could not be put behind them stays where Anki put it.
  func addOneByOne(_ elements: [OperationRun.Element], _ sender: inout CallSender) async {
    let run = OperationRun(operations: elements)
    await sender.send(calls(for: run, &sender))
    guard reader.session.actions.contains(SetCardPosition.name), elements.count <= Self.mostToMove
    else { return }
    let made = elements.compactMap { element -> Note? in
      guard var note = element.operation.note else { return nil }
      note.noteID = sender.ledger.madeNote(element.index)
      return note.noteID == nil ? nil : note
    }
    for (model, notes) in Dictionary(grouping: made, by: \.model).sorted(by: { $0.key < $1.key })
    where sender.mayGoOn() {
      try? await putBehind(notes, of: model)
    }
  }

  /// Puts new notes behind those of an earlier package: Anki counts places without these, and would put
  /// the new ones among them (seen in 26.9).
  private func putBehind(_ notes: [Note], of model: String) async throws(BackendError) {
    let numbers = notes.compactMap(\.noteID)
    guard let first = numbers.min(), let made = try await lastPosition(.notes([first])),
      let last = try await lastPosition(
        .all([.noteType(model), .position(after: made - 1), .not(.notes(numbers))]))
    else { return }
    let decks = try await orderedDecks(of: notes)
    let moving = notes.filter { decks.contains($0.deck) }.compactMap(\.noteID).sorted()
    for place in try await places(of: moving) {
      guard let offset = moving.firstIndex(of: place.note) else { continue }
      let position = last + 1 + Int64(offset)
      _ = try await client.send(SetCardPosition(card: place.card, position: position))
    }
  }

  private func places(of notes: [Int64]) async throws(BackendError) -> [CardPositions.Place] {
    let cards = try await client.reader.send(
      FindCards(query: SearchNode.notes(notes).description))
    return try await client.reader.send(CardPositions(cards: cards))
  }

  /// The last position of the latest of the new cards that a search finds; nil when it finds none.
  func lastPosition(_ search: SearchNode) async throws(BackendError) -> Int64? {
    let cards = try await client.reader.send(FindCards(query: search.description))
    let latest = Array(cards.sorted().suffix(50))
    if latest.isEmpty { return nil }
    return try await client.reader.send(CardPositions(cards: latest)).map(\.position).max()
  }
}
