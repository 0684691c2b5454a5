import AnkiSearch
import DeckModel
import DeckPlan
import DeckSync

extension AnkiConnectBackend {
  /// Deletes decks one by one, each looked at right before: Anki would delete all that is in it.
  func deleteDecks(_ run: OperationRun, _ sender: inout CallSender) async {
    for element in run.operations where sender.mayGoOn() {
      guard case .deleteDeck(let deck) = element.operation else { continue }
      do {
        switch try await emptiness(of: deck.name) {
        case .absent: sender.settle(element.index, .done(noteID: nil))
        case .full(let reason): sender.settle(element.index, .failed(reason))
        case .empty(let name):
          await sender.send([call(DeleteDecks(decks: [name]), [element.index])])
        }
      } catch {
        sender.lose(element.index, error)
      }
    }
  }

  /// What there is to lose with a deck.
  private enum Emptiness {
    case absent
    /// Nothing; the deck is there under this very name.
    case empty(String)
    /// Something, and what.
    case full(String)
  }

  private func emptiness(of deck: String) async throws(BackendError) -> Emptiness {
    let key = Canonical.nameKey(deck)
    let decks = try await client.reader.send(DeckNamesAndIds())
    guard let found = decks.first(where: { Self.key(ofDeck: $0.key) == key }) else {
      return .absent
    }
    if found.value == 1 { return .full("the default deck of Anki cannot be deleted") }
    if let below = decks.keys.filter({ Self.key(ofDeck: $0).hasPrefix(key + "::") }).min() {
      return .full("the deck \"\(found.key)\" has \"\(below)\" below it")
    }
    let cards = try await client.reader.send(
      FindCards(query: SearchNode.deck(found.key).description))
    guard cards.isEmpty else {
      return .full("the deck \"\(found.key)\" still holds cards: \(cards.count)")
    }
    return .empty(found.key)
  }

  private static func key(ofDeck name: String) -> String {
    Canonical.nameKey(Canonical.deckName(name))
  }
}
