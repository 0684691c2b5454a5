import AnkiSearch
import DeckModel
import DeckPlan
import DeckSync

extension AnkiConnectBackend {
  /// Adds notes: many in packages, few one by one.
  ///
  /// The first goes by itself in any case: it shows where in the queue of new cards the others belong.
  ///
  /// - Parameters:
  ///   - run: the operations.
  ///   - decks: decks of the notes that are not there yet; afterwards they are.
  ///   - sender: what sends.
  func addNotes(
    _ run: OperationRun, _ decks: inout WaitingDecks, _ sender: inout CallSender
  ) async {
    do {
      let rule = try await packageRule(for: run, &decks, &sender)
      let packed = run.operations.filter { rule?.accepts($0.operation) ?? false }
      var rest = packed[...]
      if let rule, packed.count >= lane.fewest, sender.mayGoOn() {
        await makeDeck(of: packed[0], &decks, &sender)
        rest = try await addPacked(packed, rule, &sender)
      }
      if sender.mayGoOn() { try await makeMissing(&decks, &sender) }
      let others = run.operations.filter { !(rule?.accepts($0.operation) ?? false) }
      if sender.mayGoOn() { await addOneByOne(rest + others, &sender) }
    } catch {
      sender.halt(error.message)
    }
  }

  /// Decks that may come with a package of the notes among some operations.
  func waitingDecks(_ operations: [Operation]) -> WaitingDecks {
    let notes = operations.compactMap { operation in
      if case .addNote(let note) = operation { note } else { nil }
    }
    return WaitingDecks(for: mayPack(notes.count) ? notes : [])
  }

  /// Makes the deck of a note that goes by itself.
  private func makeDeck(
    of element: OperationRun.Element, _ decks: inout WaitingDecks, _ sender: inout CallSender
  ) async {
    guard let note = element.operation.note, let deck = decks.takeFirst(for: [note]) else { return }
    await createDecks(OperationRun(operations: [deck]), &sender)
  }

  /// Makes the decks that no package brought along.
  private func makeMissing(
    _ decks: inout WaitingDecks, _ sender: inout CallSender
  ) async throws(BackendError) {
    if decks.operations.isEmpty { return }
    let present = Set(
      try await client.reader.send(DeckNamesAndIds()).keys.map {
        Canonical.nameKey(Canonical.deckName($0))
      })
    let all = decks.takeAll()
    let isThere = { (element: OperationRun.Element) in
      present.contains(Canonical.nameKey(element.operation.key.name))
    }
    for element in all where isThere(element) { sender.settle(element.index, .done(noteID: nil)) }
    await createDecks(OperationRun(operations: all.filter { !isThere($0) }), &sender)
  }

  /// Which of many new notes may go in a package; nil where none can.
  ///
  /// Of the decks that wait one is made, to see which options new decks have.
  private func packageRule(
    for run: OperationRun, _ decks: inout WaitingDecks, _ sender: inout CallSender
  ) async throws(BackendError) -> PackageRule? {
    let notes = run.operations.compactMap(\.operation.note)
    guard mayPack(notes.count), let types = try await packableTypes(Set(notes.map(\.model))) else {
      return nil
    }
    let ordered = try await orderedDecks(of: notes, &decks, &sender)
    return PackageRule(noteTypes: types, decks: ordered)
  }

  /// Those of the notes' decks, there or waiting, in which new cards follow each other.
  private func orderedDecks(
    of notes: [Note], _ decks: inout WaitingDecks, _ sender: inout CallSender
  ) async throws(BackendError) -> Set<String> {
    guard let first = decks.takeFirst(for: notes) else { return try await orderedDecks(of: notes) }
    let waiting = decks.names
    let name = first.operation.key.name
    let names = Set(notes.map(\.deck)).subtracting(waiting).sorted(by: precedes)
    let presets = await sender.send(
      call(CreateDeck(deck: name), [first.index]), asking: names.map(PresetOfDeck.init))
    let ordered = Self.ordered(names, presets)
    return ordered.contains(name) ? ordered.union(waiting) : ordered
  }

  /// Those of the notes' decks in which new cards follow each other.
  func orderedDecks(of notes: [Note]) async throws(BackendError) -> Set<String> {
    let names = Set(notes.map(\.deck)).sorted(by: precedes)
    return Self.ordered(names, try await client.reader.send(all: names.map(PresetOfDeck.init)))
  }

  private static func ordered(
    _ names: [String], _ presets: [Result<PresetOfDeck.Preset?, BackendError>]
  ) -> Set<String> {
    Set(
      zip(names, presets).compactMap { name, preset in
        if case .success(let preset?) = preset, !preset.isRandom { name } else { nil }
      })
  }
}

extension PackageRule {
  fileprivate func accepts(_ operation: Operation) -> Bool { operation.note.map(accepts) ?? false }
}
