import DeckModel

/// Our notes that left the files: which they are, and what the policy makes of them.
struct RemovedNotes {
  /// A note of ours that no note of the files claims.
  struct Candidate {
    /// The id it was written under.
    var id: String
    /// The note in the target.
    var note: Note
    /// What was last written; nil when only the id field tells whose it is.
    var base: NoteBase?
  }

  let desired: DesiredState
  let state: SyncState
  let candidates: [Candidate]
  private let capabilities: Capabilities
  private let scope: Set<String>

  init(
    _ desired: DesiredState, _ matching: NoteMatching, _ state: SyncState,
    _ capabilities: Capabilities
  ) {
    self.desired = desired
    self.state = state
    self.capabilities = capabilities
    candidates = Self.candidates(desired, matching, state, capabilities)
    scope = candidates.isEmpty ? [] : Self.scope(desired.collection, state)
  }

  /// The decks that are ours, by their keys.
  private static func scope(_ collection: CollectionState, _ state: SyncState) -> Set<String> {
    let decks =
      collection.decks.map(\.name) + collection.notes.map(\.deck) + Array(state.decks.keys)
      + state.notes.values.compactMap(\.deck)
    return Set(decks.map(Canonical.nameKey))
  }

  private static func candidates(
    _ desired: DesiredState, _ matching: NoteMatching, _ state: SyncState,
    _ capabilities: Capabilities
  ) -> [Candidate] {
    if matching.unclaimed.isEmpty { return [] }
    let written = state.notes.reduce(into: [Int64: String]()) { $0[$1.value.noteID] = $1.key }
    let idFields = desired.collection.models.reduce(into: [String: String]()) { fields, model in
      fields[Canonical.nameKey(model.name)] = model.idField
    }
    return matching.unclaimed.compactMap { note in
      if let noteID = note.noteID, let id = written[noteID], let base = state.notes[id],
        Canonical.nameKey(base.model) == Canonical.nameKey(note.model)
      {
        return Candidate(id: id, note: note, base: base)
      }
      if let field = idFields[Canonical.nameKey(note.model)], let id = note.text(of: field),
        !id.isEmpty
      {
        return Candidate(id: id, note: note, base: nil)
      }
      return capabilities.exclusive ? note.guid.map { Candidate(id: $0, note: note) } : nil
    }
  }
}

extension RemovedNotes {
  /// The steps that the policy asks for.
  func steps() -> [PlannedOperation] {
    switch desired.policy.removed {
    case .keep: []
    case .suspend: candidates.filter(isOurs).flatMap(suspension)
    case .delete: candidates.filter(isOurs).map(deletion)
    }
  }

  /// Whether all proofs are there: our mark on the note, an id that was written, a deck of ours.
  func isOurs(_ candidate: Candidate) -> Bool {
    if capabilities.exclusive { return true }
    guard let mark = desired.mark.map(Canonical.nameKey) else { return false }
    let note = candidate.note
    return note.tags.contains { Canonical.nameKey($0) == mark }
      && note.cards.allSatisfy { $0.isFiltered || scope.contains(Canonical.nameKey($0.deck)) }
  }

  private func deletion(_ candidate: Candidate) -> PlannedOperation {
    let operation = Operation.deleteNote(named(candidate))
    return PlannedOperation(
      operation, reason: operation.reason, hold: isProtected(candidate) ? .isProtected : nil)
  }

  /// The cards of a note that carries the tag for it were suspended before: what the learner did
  /// with them since then stays.
  private func suspension(_ candidate: Candidate) -> [PlannedOperation] {
    let note = named(candidate)
    let hold: Hold? = isProtected(candidate) ? .isProtected : nil
    var suspended = note
    for index in suspended.cards.indices { suspended.cards[index].isSuspended = true }
    var tagged = note
    let tag = Canonical.removalTag(desired.mark ?? "deckform")
    guard !note.tags.contains(where: { Canonical.nameKey($0) == Canonical.nameKey(tag) }) else {
      return []
    }
    tagged.tags = Canonical.tags(note.tags + [tag])
    let steps: [Operation] =
      (suspended.cards == note.cards ? [] : [.suspendCards(from: note, to: suspended)])
      + [.updateNoteTags(from: note, to: tagged)]
    return steps.map { PlannedOperation($0, reason: "the note left the files", hold: hold) }
  }

  private func named(_ candidate: Candidate) -> Note {
    var note = candidate.note
    note.id = candidate.id
    return note
  }

  private func isProtected(_ candidate: Candidate) -> Bool {
    let (model, deck) = (candidate.note.model, candidate.note.deck)
    let collection = desired.collection
    return candidate.base?.isProtected ?? false
      || collection.model(named: model)?.isProtected ?? state.models[model]?.isProtected ?? false
      || collection.decks.first { Canonical.isSame($0.name, deck) }?.isProtected
        ?? state.decks[deck]?.isProtected ?? false
  }
}

extension Canonical {
  /// Whether Anki takes two names for one.
  static func isSame(_ one: String, _ other: String) -> Bool { nameKey(one) == nameKey(other) }
}
