import DeckModel
import DeckSync

extension AnkiSource {
  /// What was read, with what only a package of these notes tells.
  func completed(
    _ imported: ImportedCollection
  ) async throws(BackendError) -> ImportedCollection {
    let notes = imported.collection.notes
    guard !notes.isEmpty else { return imported }
    guard let packages = try await packages(of: notes) else {
      var imported = imported
      imported.leftovers = [
        Leftover(.guids, count: notes.count),
        Leftover(.deckDescriptions, names: imported.collection.decks.map(\.name)),
      ]
      return imported
    }
    return packages.reduce(into: imported) { $0.complete(with: $1) }
  }

  /// The notes as Anki exports them with their decks; nil where it writes no packages that we can read.
  private func packages(of notes: [Note]) async throws(BackendError) -> [ImportedCollection]? {
    guard let readPackage, reader.client.isLoopback,
      reader.session.actions.contains(ExportPackage.name)
    else { return nil }
    let numbers = Set(notes.compactMap(\.noteID))
    let decks = AnkiConnectBackend.exportedDecks(notes.flatMap { $0.cards.map(\.deck) })
    return try await client.exported(decks) { try await readPackage($0, numbers) }
  }
}

extension ImportedCollection {
  /// Takes over from a package of the same notes what the add-on does not tell.
  fileprivate mutating func complete(with package: ImportedCollection) {
    let notes = package.collection.notes.reduce(into: [Int64: Note]()) { notes, note in
      if let number = note.noteID { notes[number] = note }
    }
    for index in collection.notes.indices {
      guard let other = collection.notes[index].noteID.flatMap({ notes[$0] }) else { continue }
      collection.notes[index].guid = other.guid
      // A card in a filtered deck is at home in another, which only the package says.
      if collection.notes[index].cards.allSatisfy(\.isFiltered) {
        collection.notes[index].deck = other.deck
      }
    }
    completeDecks(with: package.collection.decks)
    completeModels(with: package.collection)
    for leftover in package.leftovers where leftover.kind != .unusedMedia { add(leftover) }
  }

  private mutating func completeDecks(with others: [Deck]) {
    let present = Set(collection.notes.map { Canonical.nameKey($0.deck) })
    for deck in others {
      if let index = collection.decks.firstIndex(where: { $0.name == deck.name }) {
        collection.decks[index].about = deck.about
      } else if present.contains(Canonical.nameKey(deck.name)) || !(deck.about ?? "").isEmpty {
        collection.decks.append(deck)
      }
    }
    collection.decks.sort { precedes($0.name, $1.name) }
  }

  private mutating func completeModels(with other: CollectionState) {
    for index in collection.models.indices {
      guard let model = other.model(named: collection.models[index].name) else { continue }
      for (place, field) in collection.models[index].fields.enumerated() {
        let isRightToLeft = model.field(named: field.name)?.isRightToLeft
        collection.models[index].fields[place].isRightToLeft = isRightToLeft
      }
    }
  }

  private mutating func add(_ leftover: Leftover) {
    guard let index = leftovers.firstIndex(where: { $0.kind == leftover.kind }) else {
      return leftovers.append(leftover)
    }
    let names = Set(leftovers[index].names).union(leftover.names).sorted(by: precedes)
    let count = leftovers[index].count + leftover.count
    leftovers[index].names = names
    leftovers[index].count = names.isEmpty ? count : names.count
  }
}
