import DeckModel
import DeckPlan

/// Notes that are to be added.
extension PlanJudge {
  mutating func add(_ note: Note, _ operation: Operation) -> Judgement {
    if let present = present(note) {
      claimed.insert(present.noteID ?? 0)
      return Self.holds(note, present)
        ? .done(noteID: present.noteID)
        : .stale("the note is there already, and has other content")
    }
    return missing(for: note).map(Judgement.stale) ?? .ready(operation)
  }

  /// The note that this one has become: by what is remembered, by its guid, or by our mark and its
  /// first field.
  private func present(_ note: Note) -> Note? {
    if let base = note.id.flatMap({ state.notes[$0] }), let known = live.notes[base.noteID],
      !claimed.contains(base.noteID)
    {
      return known
    }
    let free = live.candidates(for: note).filter { isFree($0, for: note) }
    return free.first { Self.holds(note, $0) } ?? free.first
  }

  /// Whether a note may be the one: it is no other's, and it is ours.
  private func isFree(_ candidate: Note, for note: Note) -> Bool {
    guard let noteID = candidate.noteID, !claimed.contains(noteID) else { return false }
    if note.guid != nil, candidate.guid != nil { return true }
    guard !remembered.contains(noteID) else { return false }
    return mark.map(Self.tagKeys(candidate).contains) ?? Self.holds(note, candidate)
  }

  /// Whether a note has all that the files say of it; what a learner added to it does not matter.
  private static func holds(_ note: Note, _ present: Note) -> Bool {
    Canonical.nameKey(note.model) == Canonical.nameKey(present.model)
      && note.fields.filter(\.isManaged).allSatisfy { has($0, present) }
      && tagKeys(note).isSubset(of: tagKeys(present))
  }

  /// What it needs and is not there.
  private func missing(for note: Note) -> String? {
    guard let model = live.model(named: note.model) else {
      return "there is no model \"\(note.model)\""
    }
    if let field = note.fields.first(where: { model.field(named: $0.name) == nil }) {
      return "the model has no field \"\(field.name)\""
    }
    return live.deck(named: note.deck) == nil ? "there is no deck \"\(note.deck)\"" : nil
  }
}
