import AnkiSearch
import DeckModel
import DeckPlan
import DeckSync

extension AnkiConnectBackend {
  /// The most notes in one package: between two, a run can be interrupted.
  static let mostInPackage = 20_000

  /// Adds the first note by itself and the others in packages.
  ///
  /// - Returns: the notes that were not sent.
  /// - Throws: ``BackendError`` when Anki cannot be read.
  func addPacked(
    _ elements: [OperationRun.Element], _ rule: PackageRule, _ sender: inout CallSender
  ) async throws(BackendError) -> ArraySlice<OperationRun.Element> {
    var rest = elements.dropFirst()
    guard var place = try await addFirst(elements[0], &sender) else { return rest }
    while !rest.isEmpty, sender.mayGoOn() {
      let packed = PackedNotes(Array(rest.prefix(Self.mostInPackage)), from: place.number)
      guard try await send(packed, rule, at: place.position, &sender) else { break }
      place.number += Int64(packed.notes.count)
      place.position += Int64(packed.notes.count)
      rest = rest.dropFirst(packed.notes.count)
    }
    return rest
  }

  /// Has Anki import notes.
  ///
  /// - Returns: false when nothing was imported, so that they can still go one by one.
  /// - Throws: ``BackendError`` when Anki cannot be read.
  private func send(
    _ packed: PackedNotes, _ rule: PackageRule, at position: Int64, _ sender: inout CallSender
  ) async throws(BackendError) -> Bool {
    guard let packer, try await areFree(packed.numbers), let file = TemporaryFile() else {
      return false
    }
    defer { file.remove() }
    do {
      let types = rule.noteTypes(of: packed.notes)
      try packer.pack(packed.notes, noteTypes: types, position: position, to: file.path)
    } catch {
      return false
    }
    return try await load(packed, file.path, &sender)
  }

  /// Has Anki read the file; false when it refused and nothing is there, as when it runs in a sandbox.
  ///
  /// Anki shows new notes of a package only after the next action that it refreshes its window for:
  /// making a deck that is there does nothing else.
  private func load(
    _ packed: PackedNotes, _ path: String, _ sender: inout CallSender
  ) async throws(BackendError) -> Bool {
    do {
      let actions = [
        client.encoded(ImportPackage(path: path)),
        client.encoded(CreateDeck(deck: packed.notes[0].deck)),
      ]
      _ = try await client.send(encoded: actions)[0].get()
    } catch {
      if error.code == .refused, try await areFree(packed.numbers) { return false }
      for index in packed.operations { sender.lose(index, error) }
      return true
    }
    for (index, number) in zip(packed.operations, packed.numbers) {
      sender.settle(index, .done(noteID: number))
    }
    return true
  }

  /// Whether no note has one of these numbers: Anki would give ours another one.
  private func areFree(_ numbers: [Int64]) async throws(BackendError) -> Bool {
    try await client.reader.send(FindNotes(query: SearchNode.notes(numbers).description)).isEmpty
  }

  /// What the first note of a package gets.
  private struct Place {
    var number: Int64
    /// In the queue of new cards.
    var position: Int64
  }

  /// Adds a note by itself and tells the place behind it; nil when there is none.
  private func addFirst(
    _ element: OperationRun.Element, _ sender: inout CallSender
  ) async throws(BackendError) -> Place? {
    await sender.send(calls(for: OperationRun(operations: [element]), &sender))
    guard sender.mayGoOn(), var note = element.operation.note,
      let number = sender.ledger.madeNote(element.index)
    else { return nil }
    note.noteID = number
    guard let position = try await putBehind([note], of: note.model) else { return nil }
    return Place(number: number + 1, position: position + 1)
  }
}
