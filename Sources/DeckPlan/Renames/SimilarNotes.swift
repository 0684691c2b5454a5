import DeckModel

/// New notes that look like ones that left the files: the same note under another id, most likely.
enum SimilarNotes {
  /// More pairs than this are not looked at.
  private static let mostPairs = 40_000
  /// How much of their text two notes must share.
  private static let threshold = 0.8

  /// A hint for each new note with the line that makes it the old one.
  static func notices(_ added: [Note], _ removed: [RemovedNotes.Candidate]) -> [Diagnostic] {
    guard !added.isEmpty, !removed.isEmpty, added.count * removed.count <= mostPairs else {
      return []
    }
    let old = removed.map { ($0, Bigrams($0.note)) }
    return added.compactMap { note in
      let bigrams = Bigrams(note)
      let best = old.filter { Canonical.isSame($0.0.note.model, note.model) }
        .map { (candidate: $0.0, likeness: bigrams.likeness(to: $0.1)) }
        .max { $0.likeness < $1.likeness }
      guard let best, best.likeness >= threshold else { return nil }
      return notice(note, best.candidate)
    }
  }

  private static func notice(_ note: Note, _ old: RemovedNotes.Candidate) -> Diagnostic {
    Diagnostic(
      .similarNote,
      "note \"\(note.id ?? "")\" is new, and the very similar note \"\(old.id)\" left the files: its "
        + "reviews stay with the old one",
      at: note.location, help: "if it is the same note, add: was: \(old.id)")
  }
}

/// The pairs of neighbouring characters of a note's text, each with how often it stands there.
private struct Bigrams {
  private var counts: [[UInt8]: Int] = [:]
  private var total = 0

  init(_ note: Note) {
    for field in note.fields where !field.text.isEmpty {
      let bytes = Array(field.text.utf8)
      for index in bytes.indices.dropLast() {
        counts[[bytes[index], bytes[index + 1]], default: 0] += 1
        total += 1
      }
    }
  }

  /// Twice what both have, of all that they have (Dice).
  func likeness(to other: Bigrams) -> Double {
    guard total + other.total > 0 else { return 0 }
    let shared = counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
    return 2 * Double(shared) / Double(total + other.total)
  }
}
