import DeckModel

/// Numbers of notes by what tells that they are the same.
struct NoteNumbers {
  private struct Start: Hashable {
    let model: String
    let text: [UInt8]

    init(_ note: Note) {
      model = Canonical.nameKey(note.model)
      text = Array((note.fields.first?.text ?? "").utf8)
    }
  }

  private var guids: [String: [Int64]] = [:]
  private var starts: [Start: [Int64]] = [:]

  init(_ notes: [Note]) {
    for note in notes {
      guard let noteID = note.noteID else { continue }
      if let guid = note.guid { guids[guid, default: []].append(noteID) }
      starts[Start(note), default: []].append(noteID)
    }
  }

  /// Where the target tells guids, only they count.
  func candidates(for note: Note) -> [Int64] {
    if let guid = note.guid, !guids.isEmpty { return guids[guid] ?? [] }
    return starts[Start(note)] ?? []
  }
}
