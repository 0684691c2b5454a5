import AnkiSearch
import DeckModel
public import DeckPlan
public import DeckSync

extension AnkiConnectReader {
  /// What each of some destructive operations would cost, in their order.
  ///
  /// Counted in the collection as it is now: operations before them are not taken into account.
  ///
  /// - Throws: ``BackendError`` when Anki cannot be read.
  public func costs(of operations: [Operation]) async throws(BackendError) -> [Cost] {
    let cards = try await cards(lostBy: operations)
    let reviews = try await reviews(of: cards.values.flatMap { $0 })
    let notes = try await notesWithData(lostBy: operations)
    let gains = try await noteCounts(forTemplatesAddedBy: operations)
    return operations.indices.map { index in
      let lost = cards[index] ?? []
      return Cost(
        newCards: gains[index] ?? 0, cards: lost.count,
        reviews: lost.reduce(0) { $0 + (reviews[$1] ?? 0) },
        notesWithData: notes[index] ?? 0)
    }
  }

  /// How many notes have each of these note types.
  ///
  /// - Throws: ``BackendError`` when Anki cannot be read.
  public func noteCounts(
    ofModels names: [String]
  ) async throws(BackendError) -> [String: Int] {
    let searches = names.map { FindNotes(query: SearchNode.noteType($0).description) }
    var counts: [String: Int] = [:]
    for (name, found) in zip(names, try await client.send(all: searches)) {
      counts[name] = try found.get().count
    }
    return counts
  }

  private func cards(
    lostBy operations: [Operation]
  ) async throws(BackendError) -> [Int: [Int64]] {
    var cards: [Int: [Int64]] = [:]
    for (index, operation) in operations.enumerated() {
      guard case .deleteNote(let note) = operation else { continue }
      cards[index] = note.cards.map(\.id)
    }
    cards.merge(try await self.cards(changedBy: operations)) { $1 }
    let searches = try await templateSearches(operations)
    let found = try await client.send(all: searches.map { FindCards(query: $0.query) })
    for (search, found) in zip(searches, found) { cards[search.operation] = try found.get() }
    return cards
  }

  /// The cards of notes that do not keep their template when the note gets another note type.
  private func cards(
    changedBy operations: [Operation]
  ) async throws(BackendError) -> [Int: [Int64]] {
    var keeping: [String: Set<Int64>] = [:]
    var cards: [Int: [Int64]] = [:]
    for (index, operation) in operations.enumerated() {
      guard case .changeModel(let old, _, let change) = operation, let kept = change.kept else {
        continue
      }
      let key = "\(old.model)\u{1F}\(kept)"
      let known =
        if let known = keeping[key] { known } else { try await numbers(of: old.model, at: kept) }
      keeping[key] = known
      cards[index] = old.cards.map(\.id).filter { !known.contains($0) }
    }
    return cards
  }

  /// The numbers of the cards of a note type that have one of these indices.
  private func numbers(
    of model: String, at indices: [Int]
  ) async throws(BackendError) -> Set<Int64> {
    if indices.isEmpty { return [] }
    let search = SearchNode.all([.noteType(model), .any(indices.map(SearchNode.template))])
    return Set(try await client.send(FindCards(query: search.description)))
  }

  /// The searches for the cards of templates that go.
  ///
  /// By their index: a name that is a number would be taken for one.
  private func templateSearches(
    _ operations: [Operation]
  ) async throws(BackendError) -> [(operation: Int, query: String)] {
    let removals = operations.enumerated().compactMap { index, operation in
      if case .removeTemplate(let model, let template) = operation {
        (index, model, template.name)
      } else {
        nil
      }
    }
    guard !removals.isEmpty else { return [] }
    let models = CollectionState(
      models: try await fetchModels(
        removals.map(\.1), among: try await client.send(ModelNames())))
    return removals.compactMap { index, model, name in
      guard let model = models.model(named: model),
        let place = model.templates.firstIndex(where: { $0.name.hasBytes(of: name) })
      else { return nil }
      return (index, SearchNode.all([.noteType(model.name), .template(place)]).description)
    }
  }

  /// How many reviews each of the cards has had.
  private func reviews(of cards: [Int64]) async throws(BackendError) -> [Int64: Int] {
    let isLogged = session.actions.contains(ReviewCounts.name)
    var counts: [Int64: Int] = [:]
    for chunk in cards.chunks(of: isLogged ? 500 : 1000).map(Array.init) {
      let found =
        isLogged
        ? try await client.send(ReviewCounts(cards: chunk)) : try await repetitions(of: chunk)
      counts.merge(found) { $1 }
    }
    return counts
  }

  private func repetitions(of cards: [Int64]) async throws(BackendError) -> [Int64: Int] {
    try await client.send(CardProgress(cards: cards)).reduce(into: [:]) { counts, card in
      counts[card.number] = card.reviews
    }
  }

  /// How many notes have something in a field that goes.
  ///
  /// Found by reading: in a search, a field whose name is a keyword cannot be told from it.
  private func notesWithData(
    lostBy operations: [Operation]
  ) async throws(BackendError) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    var known: [String: [Note]] = [:]
    for (index, operation) in operations.enumerated() {
      guard case .removeField(let model, let field) = operation else { continue }
      let notes = if let notes = known[model] { notes } else { try await notes(ofModel: model) }
      known[model] = notes
      counts[index] = notes.count { note in
        note.text(of: field.name).map { !$0.isEmpty } ?? false
      }
    }
    return counts
  }

  /// How many notes get a card of a new template, at most.
  private func noteCounts(
    forTemplatesAddedBy operations: [Operation]
  ) async throws(BackendError) -> [Int: Int] {
    let additions = operations.enumerated().compactMap { index, operation -> (Int, FindNotes)? in
      guard case .addTemplate(let model, _, _) = operation else { return nil }
      return (index, FindNotes(query: SearchNode.noteType(model).description))
    }
    guard !additions.isEmpty else { return [:] }
    var counts: [Int: Int] = [:]
    for (addition, found) in zip(additions, try await client.send(all: additions.map(\.1))) {
      counts[addition.0] = try found.get().count
    }
    return counts
  }

  private func notes(ofModel model: String) async throws(BackendError) -> [Note] {
    let numbers = try await client.send(FindNotes(query: SearchNode.noteType(model).description))
    return try await client.notes(numbers)
  }
}
