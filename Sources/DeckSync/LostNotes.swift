import DeckModel
import DeckPlan

/// Finds notes that were made while the connection broke, by what they are like.
struct LostNotes {
  /// What a note is looked up by.
  private struct Key: Hashable {
    let model: String
    let firstField: String

    init(_ note: Note) {
      model = Canonical.nameKey(note.model)
      firstField = note.fields.first?.text ?? ""
    }
  }

  private let seen: SeenState
  private var candidates: [Key: [Note]] = [:]

  /// The notes that were read back and of which no answer told the number.
  init(in seen: SeenState, besides known: Set<Int64>) {
    self.seen = seen
    for note in seen.allNotes where note.noteID.map({ !known.contains($0) }) ?? false {
      candidates[Key(note), default: []].append(note)
    }
  }

  /// The number of the note that an operation made; each is given once.
  mutating func take(_ operation: Operation) -> Int64? {
    guard case .addNote(let note) = operation else { return nil }
    let key = Key(note)
    guard
      let place = candidates[key]?.firstIndex(where: { seen.noteMismatch(note, found: $0) == nil })
    else { return nil }
    return candidates[key]?.remove(at: place).noteID
  }
}
