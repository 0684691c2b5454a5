import DeckModel
import DeckPlan

/// Finds notes that were made while the connection broke, by what they are like.
struct LostNotes {
  /// What a note is looked up by.
  private struct Key: Hashable {
    let model: String
    /// The text of the first field that is asked for.
    let text: String
  }

  private let seen: SeenState
  /// By note type, the name of the first field that is asked for: others may stand before it.
  private let fields: [String: String]
  private var candidates: [Key: [Note]] = [:]

  /// The notes that were read back and of which no answer told the number.
  ///
  /// - Parameters:
  ///   - seen: what was read back.
  ///   - operations: what may have made them.
  ///   - known: the numbers that answers told.
  init(in seen: SeenState, of operations: [Operation], besides known: Set<Int64>) {
    self.seen = seen
    fields = operations.reduce(into: [:]) { fields, operation in
      guard case .addNote(let note) = operation else { return }
      fields[Canonical.nameKey(note.model)] = note.fields.first?.name
    }
    for note in seen.allNotes where note.noteID.map({ !known.contains($0) }) ?? false {
      if let key = key(of: note) { candidates[key, default: []].append(note) }
    }
  }

  /// The number of the note that an operation made; each is given once.
  mutating func take(_ operation: Operation) -> Int64? {
    guard case .addNote(let note) = operation, let key = key(of: note),
      let place = candidates[key]?.firstIndex(where: { seen.noteMismatch(note, found: $0) == nil })
    else { return nil }
    return candidates[key]?.remove(at: place).noteID
  }

  private func key(of note: Note) -> Key? {
    let model = Canonical.nameKey(note.model)
    return fields[model].map { Key(model: model, text: note.text(of: $0) ?? "") }
  }
}
