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
    guard elements.count <= Self.mostToMove else { return }
    let made = elements.compactMap { element -> Note? in
      guard var note = element.operation.note else { return nil }
      note.noteID = sender.ledger.madeNote(element.index)
      return note.noteID == nil ? nil : note
    }
    for (model, notes) in Dictionary(grouping: made, by: \.model).sorted(by: { $0.key < $1.key })
    where sender.mayGoOn() {
      _ = try? await putBehind(notes, of: model)
    }
  }

  /// Puts new notes behind those of an earlier package: Anki counts places without these, and would put
  /// the new ones among them (seen in 26.9).
  ///
  /// - Returns: the place behind which the next note belongs; nil when the notes have no new cards.
  /// - Throws: ``BackendError`` when Anki cannot be read or refuses.
  func putBehind(_ notes: [Note], of model: String) async throws(BackendError) -> Int64? {
    let numbers = notes.compactMap(\.noteID)
    guard let first = numbers.min(), let made = try await lastPosition(.notes([first])) else {
      return nil
    }
    guard reader.session.actions.contains(SetSpecificValueOfCard.name),
      let last = try await lastPosition(
        .all([.noteType(model), .position(after: made - 1), .not(.notes(numbers))]))
    else { return made }
    try await move(notes, behind: last)
    return last + Int64(numbers.count)
  }

  /// Gives new notes the places behind one, where places are not given by lot.
  private func move(_ notes: [Note], behind last: Int64) async throws(BackendError) {
    let decks = try await orderedDecks(of: notes)
    let moving = notes.filter { decks.contains($0.deck) }.compactMap(\.noteID).sorted()
    let cards = try await client.reader.send(
      FindCards(query: SearchNode.notes(moving).description))
    let moves = try await client.reader.send(CardProgress(cards: cards)).compactMap { card in
      moving.firstIndex(of: card.note).map { offset in
        SetSpecificValueOfCard(card: card.number, position: last + 1 + Int64(offset))
      }
    }
    for part in moves.chunks(of: 100) {
      _ = try await client.send(encoded: part.map { client.encoded($0) })
    }
  }

  /// The last position of the latest of the new cards that a search finds; nil when it finds none.
  private func lastPosition(_ search: SearchNode) async throws(BackendError) -> Int64? {
    let cards = try await client.reader.send(FindCards(query: search.description))
    let latest = Array(cards.sorted().suffix(50))
    if latest.isEmpty { return nil }
    return try await client.reader.send(CardProgress(cards: latest)).map(\.position).max()
  }
}
