import DeckModel
import DeckPlan
import DeckSync

/// A note whose fields change.
struct FieldChange {
  /// The place of its operation.
  let index: Int
  let note: NoteChange
  /// The note's number in Anki.
  let number: Int64

  init?(_ element: OperationRun.Element) {
    guard let note = NoteChange(element.operation), !note.fields.isEmpty,
      let number = note.noteID
    else { return nil }
    (index, self.note, self.number) = (element.index, note, number)
  }
}

extension AnkiConnectBackend {
  /// Changes notes that are there: the fields of many in packages, of few one by one.
  func changeNotes(_ run: OperationRun, _ sender: inout CallSender) async {
    if case .adoptNote = run.operations.first?.operation {
      await sender.send(tagCalls(for: run, &sender))
    }
    do {
      let rest = sender.mayGoOn() ? try await changePacked(run.operations, &sender) : []
      guard sender.mayGoOn() else { return }
      await sender.send(fieldCalls(for: OperationRun(operations: rest), &sender))
    } catch {
      sender.halt(error.message)
    }
  }

  /// Changes notes by packages.
  ///
  /// - Returns: the operations that were not sent.
  /// - Throws: ``BackendError`` when Anki cannot be reached.
  private func changePacked(
    _ elements: [OperationRun.Element], _ sender: inout CallSender
  ) async throws(BackendError) -> [OperationRun.Element] {
    let changes = elements.compactMap(FieldChange.init)
    guard mayPack(changes.count), try await isExportCheap(for: changes),
      let types = try await packableTypes(Set(changes.map(\.note.model))),
      let (notes, moment) = try await exported(changes)
    else { return elements }
    let rule = ChangeRule(noteTypes: types, readAt: moment)
    let byNote = Dictionary(grouping: changes, by: \.number)
    let wanted = byNote.keys.sorted().compactMap { number in
      notes[number].flatMap { rule.changed($0, by: byNote[number, default: []].map(\.note)) }
    }
    var sent: Set<Int64> = []
    for part in wanted.chunks(of: Self.mostInPackage) where sender.mayGoOn() {
      sent.formUnion(try await send(Array(part), types, changes, &sender))
    }
    return elements.filter { !(NoteChange($0.operation)?.noteID.map(sent.contains) ?? false) }
  }

  /// Has Anki import changed notes.
  ///
  /// - Returns: the numbers of those that were sent, whatever became of them.
  /// - Throws: ``BackendError`` when Anki cannot be reached.
  private func send(
    _ notes: [KeptNote], _ types: [KeptNoteTypes.NoteType], _ changes: [FieldChange],
    _ sender: inout CallSender
  ) async throws(BackendError) -> Set<Int64> {
    guard let packer, let file = TemporaryFile() else { return [] }
    defer { file.remove() }
    guard
      let packed = try? packer.pack(changed: notes, noteTypes: types.map(\.text), to: file.path),
      packed.count >= lane.fewest
    else { return [] }
    let places = changes.filter { packed.contains($0.number) }.map(\.index)
    do {
      _ = try await client.send(ImportPackage(path: file.path))
      for index in places { sender.settle(index, .done(noteID: nil)) }
    } catch {
      // An import is all or nothing.
      if error.code == .refused { return [] }
      for index in places { sender.lose(index, error) }
    }
    return packed
  }
}
