import DeckModel
import DeckPlan
import DeckSync

extension AnkiConnectBackend {
  /// One call for each note whose fields differ, with those fields only.
  func fieldCalls(for run: OperationRun, _ sender: inout CallSender) -> [WriteCall] {
    run.operations.flatMap { element -> [WriteCall] in
      guard let change = NoteChange(element.operation) else { return [] }
      guard let number = change.noteID else {
        sender.settle(element.index, .failed(Self.numberless))
        return []
      }
      guard !change.fields.isEmpty else { return [] }
      return [call(UpdateNoteFields(noteID: number, fields: change.fields), [element.index])]
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
