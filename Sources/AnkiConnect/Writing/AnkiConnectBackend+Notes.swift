import DeckModel
import DeckPlan
import DeckSync

extension AnkiConnectBackend {
  /// One call for each note whose fields differ, with those fields only.
  func fieldCalls(for run: OperationRun, _ sender: inout CallSender) -> [WriteCall] {
    run.operations.flatMap { element -> [WriteCall] in
      guard let change = NoteChange(element.operation), change.writesFields else { return [] }
      guard let number = change.noteID else {
        sender.settle(element.index, .failed(Self.numberless))
        return []
      }
      guard !change.fields.isEmpty else { return [] }
      return [call(UpdateNoteFields(noteID: number, fields: change.fields), [element.index])]
    }
  }

  /// One call for all notes that get the same tags, and one for all that lose the same.
  func tagCalls(for run: OperationRun, _ sender: inout CallSender) -> [WriteCall] {
    var added = Groups<[String], Int64>()
    var removed = Groups<[String], Int64>()
    for element in run.operations {
      guard let change = NoteChange(element.operation) else { continue }
      guard let number = change.noteID else {
        sender.settle(element.index, .failed(Self.numberless))
        continue
      }
      if let parent = change.tags.inseparable {
        sender.settle(
          element.index, .failed("AnkiConnect cannot remove the tag \"\(parent)\" alone"))
        continue
      }
      added.add([number], to: change.tags.added, for: element.index)
      removed.add([number], to: change.tags.removed, for: element.index)
    }
    return added.list.filter { !$0.key.isEmpty }.flatMap { group in
      group.chunks.map { call(AddTags(notes: $0.values, tags: group.key), $0.operations) }
    }
      + removed.list.filter { !$0.key.isEmpty }.flatMap { group in
        group.chunks.map { call(RemoveTags(notes: $0.values, tags: group.key), $0.operations) }
      }
  }

  /// One call for all notes that go.
  func deletionCalls(for run: OperationRun, _ sender: inout CallSender) -> [WriteCall] {
    var notes: [(operation: Int, number: Int64)] = []
    for element in run.operations {
      guard case .deleteNote(let note) = element.operation else { continue }
      if let number = note.noteID {
        notes.append((element.index, number))
      } else {
        sender.settle(element.index, .failed(Self.numberless))
      }
    }
    return notes.chunks(of: 5000).map { part in
      call(DeleteNotes(notes: part.map(\.number)), part.map(\.operation))
    }
  }
}
