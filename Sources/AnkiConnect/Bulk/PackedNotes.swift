import DeckModel
import DeckPlan
import Digests

/// New notes that travel together, with the numbers that they are to get.
struct PackedNotes {
  /// The notes, each with its number and its guid.
  let notes: [Note]
  /// The places of their operations.
  let operations: [Int]

  /// Notes of operations.
  ///
  /// The numbers follow each other, as those that Anki gives in haste: moments of making in milliseconds.
  /// They may run ahead of the clock by a minute, which Anki takes as it is (seen in 26.9). The guids are
  /// chosen by lot, as Anki does: one that somebody's note has would change that note.
  ///
  /// - Parameters:
  ///   - elements: operations that add notes.
  ///   - first: the first note's number.
  init(_ elements: [OperationRun.Element], from first: Int64) {
    operations = elements.map(\.index)
    notes = elements.enumerated().compactMap { offset, element in
      guard case .addNote(var note) = element.operation else { return nil }
      note.noteID = first + Int64(offset)
      note.guid = FrozenID.guid(bits: UInt64.random(in: 0...UInt64.max))
      return note
    }
    precondition(notes.count == operations.count, "only notes that are added can be packed")
  }

  /// The numbers of the notes.
  var numbers: [Int64] { notes.compactMap(\.noteID) }
}
