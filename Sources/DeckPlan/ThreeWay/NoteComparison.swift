import DeckModel

/// A note of the target, what it is to become, and what was last written.
///
/// Differences that are held for different reasons become steps of their own, so that each is shown
/// and allowed as one.
struct NoteComparison {
  let current: Note
  let wanted: Note
  let base: NoteBase?
  let comparison: Comparison

  /// The steps for a note that is known to be ours.
  func changes() -> [PlannedOperation] {
    if current == wanted { return [] }
    if current.model != wanted.model { return modelChange() + moves() }
    return fieldChanges() + tagChanges() + moves() + resumption()
  }

  /// The steps for a note that was not known to be ours: one for its content, so that it is shown
  /// and allowed as one.
  func adoption() -> [PlannedOperation] {
    if current.model != wanted.model { return modelChange(as: .firstContact) + moves() }
    let isSame = Diff.hasFields(of: wanted, current) && Diff.hasTags(of: wanted, current)
    let hasFields = Diff.hasFields(of: wanted, current)
    let hold = hasFields ? nil : comparison.hold(for: .firstContact)
    let moves = moves().map { move in
      PlannedOperation(move.operation, reason: move.reason, hold: move.hold ?? hold)
    }
    if isSame { return moves }
    let step = Operation.adoptNote(from: current, to: wanted)
    return [PlannedOperation(step, reason: step.reason, hold: hold)] + moves
  }

  private func modelChange(as contact: Standing? = nil) -> [PlannedOperation] {
    let standing =
      contact
      ?? comparison.standing(
        base: base?.model, live: current.model, desired: wanted.model)
    let cards = comparison.cards(from: current.model, to: wanted.model)
    return [comparison.step(.changeModel(from: current, to: wanted, cards), standing)]
  }
}

extension NoteComparison {
  /// A step for all fields that may be written, and one for each reason why others may not.
  private func fieldChanges() -> [PlannedOperation] {
    let standings = wanted.fields.map { field in
      comparison.standing(
        base: base?.fields[field.name], live: current.text(of: field.name) ?? "",
        desired: field.text)
    }
    return comparison.groups(of: standings).map { standing, members in
      let part = with(fields: zip(wanted.fields, members).map { ($0, $1) })
      return comparison.step(.updateNoteFields(from: current, to: part), standing)
    }
  }

  /// The note with those fields written that are chosen.
  private func with(fields: [(field: NoteField, isWritten: Bool)]) -> Note {
    var note = wanted
    note.tags = current.tags
    note.cards = current.cards
    note.fields = fields.map { field, isWritten in
      if isWritten { return field }
      return NoteField(field.name, current.text(of: field.name) ?? "", isManaged: false)
    }
    return note
  }

  /// Tags that come and go, and those of ours that were removed in Anki.
  private func tagChanges() -> [PlannedOperation] {
    if Diff.hasTags(of: wanted, current) { return [] }
    let drifted = driftedTags()
    guard !drifted.isEmpty, comparison.hold(for: .drift) != nil else {
      return [tagStep(wanted.tags, drifted.isEmpty ? .update : .drift)]
    }
    let present = Set(current.tags.map(Canonical.nameKey))
    let written = wanted.tags.filter { !drifted.contains(Canonical.nameKey($0)) }
    let restored = wanted.tags.filter { tag in
      present.contains(Canonical.nameKey(tag)) || drifted.contains(Canonical.nameKey(tag))
    }
    let isWritten = Set(written.map(Canonical.nameKey)) == present
    return (isWritten ? [] : [tagStep(written, .update)]) + [tagStep(restored, .drift)]
  }

  private func tagStep(_ tags: [String], _ standing: Standing) -> PlannedOperation {
    var note = with(fields: wanted.fields.map { ($0, false) })
    note.tags = tags
    return comparison.step(.updateNoteTags(from: current, to: note), standing)
  }

  private func driftedTags() -> Set<String> {
    guard let base, !comparison.isExclusive else { return [] }
    let present = Set(current.tags.map(Canonical.nameKey))
    let written = Set(base.tags.map(Canonical.nameKey))
    let wantedKeys = wanted.tags.map(Canonical.nameKey)
    return Set(wantedKeys.filter { written.contains($0) && !present.contains($0) })
  }
}

extension NoteComparison {
  /// Cards that lie elsewhere: those that we put there move on, those that the learner moved stay.
  private func moves() -> [PlannedOperation] {
    if current.cards == wanted.cards { return [] }
    let standings = zip(current.cards, wanted.cards).map { standing(of: $0, in: $1.deck) }
    return comparison.groups(of: standings).map { standing, members in
      var note = with(fields: wanted.fields.map { ($0, false) })
      for index in note.cards.indices where members[index] {
        note.cards[index].deck = wanted.cards[index].deck
      }
      return comparison.step(.moveCards(from: current, to: note), standing)
    }
  }

  /// How the place of a card stands; a deck that was renamed is the same deck under another name.
  private func standing(of card: Card, in wanted: String) -> Standing {
    let (live, desired) = (Canonical.nameKey(card.deck), Canonical.nameKey(wanted))
    let former = comparison.formerDecks[desired] ?? []
    if former.contains(live) { return .update }
    let base = base?.deck.map(Canonical.nameKey)
    return comparison.standing(
      base: base.map { former.contains($0) ? desired : $0 }, live: live, desired: desired)
  }

  /// Cards that we suspended when the note left the files.
  private func resumption() -> [PlannedOperation] {
    let ours = base?.suspended ?? suspendedByWhomever()
    if ours.isEmpty { return [] }
    var note = with(fields: wanted.fields.map { ($0, false) })
    for index in note.cards.indices where ours.contains(note.cards[index].id) {
      note.cards[index].isSuspended = false
    }
    guard note.cards != current.cards else { return [] }
    return [comparison.step(.resumeCards(from: current, to: note), .update)]
  }

  /// The suspended cards of a note that is tagged as removed: with the memory lost, better one too many
  /// is studied again than one never.
  private func suspendedByWhomever() -> [Int64] {
    guard !comparison.isExclusive, current.tags.contains(where: Canonical.isRemovalTag),
      !wanted.tags.contains(where: Canonical.isRemovalTag)
    else { return [] }
    return current.cards.filter(\.isSuspended).map(\.id)
  }
}
