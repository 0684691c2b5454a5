import AnkiSearch
import DeckModel
import DeckPlan
import DeckSync

extension AnkiConnectBackend {
  /// Makes decks; one that comes in the place of another gets its options preset.
  func createDecks(_ run: OperationRun, _ sender: inout CallSender) async {
    let decks = run.operations.compactMap { element -> (index: Int, deck: Deck)? in
      guard case .createDeck(let deck) = element.operation else { return nil }
      return (element.index, deck)
    }
    await sender.send(decks.map { call(CreateDeck(deck: $0.deck.name), [$0.index]) })
    let heirs = decks.filter { !$0.deck.formerNames.isEmpty && sender.ledger.isDone($0.index) }
    let needed = [PresetOfDeck.name, SetDeckConfigId.name]
    guard !heirs.isEmpty, reader.session.actions.isSuperset(of: needed), sender.mayGoOn() else {
      return
    }
    // A deck is made also where its options cannot be taken over.
    try? await inheritPresets(heirs.map(\.deck))
  }

  private func inheritPresets(_ heirs: [Deck]) async throws(BackendError) {
    let decks = try await client.reader.send(DeckNamesAndIds()).keys
    let spelling = Dictionary(decks.map { (Self.key(ofDeck: $0), $0) }) { first, _ in first }
    for heir in heirs {
      guard let old = heir.formerNames.lazy.compactMap({ spelling[Canonical.nameKey($0)] }).first,
        let new = spelling[Canonical.nameKey(heir.name)],
        let preset = try await client.reader.send(PresetOfDeck(deck: old)),
        preset.number != Self.defaultPreset
      else { continue }
      _ = try await client.send(SetDeckConfigId(decks: [new], preset: preset.number))
    }
  }

  /// The preset that every new deck has.
  private static let defaultPreset: Int64 = 1

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
        sender.halt(error.message)
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
    if let below = decks.keys.filter({ Self.key(ofDeck: $0).hasBytePrefix(key + "::") }).min() {
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
