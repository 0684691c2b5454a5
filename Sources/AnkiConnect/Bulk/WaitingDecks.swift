import DeckModel
import DeckPlan

/// Decks that a package of notes brings along: Anki takes 80 ms to make one by itself, as its window is
/// refreshed for each.
struct WaitingDecks {
  /// The operations that make them.
  private(set) var operations: [OperationRun.Element] = []
  /// The keys of the decks in which new notes will lie, and of those above.
  private let decksOfNotes: Set<String>

  /// Without operations to come, no deck waits.
  ///
  /// - Parameter notes: the notes that may go in a package.
  init(for notes: [Note]) {
    decksOfNotes = Set(Set(notes.map(\.deck)).flatMap(Self.keys))
  }

  /// Keeps those of a run that can wait, and returns the others.
  ///
  /// One that comes in the place of another is made at once: it gets that one's options.
  mutating func keep(_ run: OperationRun) -> OperationRun {
    operations += run.operations.filter(canWait)
    return OperationRun(operations: run.operations.filter { !canWait($0) })
  }

  /// The operation that makes the deck of the first note whose deck waits; it waits no longer.
  mutating func takeFirst(for notes: [Note]) -> OperationRun.Element? {
    if operations.isEmpty { return nil }
    let places = Dictionary(
      operations.enumerated().map { (Canonical.nameKey($1.operation.key.name), $0) }
    ) { first, _ in first }
    let place = notes.lazy.compactMap { places[Canonical.nameKey($0.deck)] }.first
    return place.map { operations.remove(at: $0) }
  }

  /// All that wait; they wait no longer.
  mutating func takeAll() -> [OperationRun.Element] {
    defer { operations = [] }
    return operations
  }

  /// The names of the decks that wait.
  var names: Set<String> { Set(operations.map(\.operation.key.name)) }

  private func canWait(_ element: OperationRun.Element) -> Bool {
    guard case .createDeck(let deck) = element.operation else { return false }
    return deck.formerNames.isEmpty && decksOfNotes.contains(Canonical.nameKey(deck.name))
  }

  /// The key of a deck, and of those above.
  private static func keys(_ name: String) -> [String] {
    let parts = Canonical.nameKey(name).byteParts(separatedBy: "::")
    return parts.indices.map { parts[...$0].joined(separator: "::") }
  }
}
