package import DeckModel
package import DeckPlan

/// Judges the steps of a plan, one after the other, by what is there now.
///
/// A pure function of values: the plan, what was read, and what is remembered.
package struct PlanJudge {
  var live: LiveState
  /// What was last written.
  let state: SyncState
  /// The tag of our notes, where the target has it.
  let mark: String?
  /// Whether a file that is to be stored still has the content that was planned.
  let isIntact: (MediaFile) -> Bool
  /// The numbers of the notes that are remembered.
  let remembered: Set<Int64>
  /// Notes in the target that steps of the plan have added already.
  var claimed: Set<Int64> = []

  /// A judge over what was read.
  package init(
    _ live: CollectionState, remembering state: SyncState, mark: String?,
    isIntact: @escaping (MediaFile) -> Bool = { _ in true }
  ) {
    self.live = LiveState(live)
    self.state = state
    remembered = Set(state.notes.values.map(\.noteID))
    self.mark = mark.map(Canonical.nameKey)
    self.isIntact = isIntact
  }

  /// One judgement for each operation, in their order.
  package mutating func judge(_ operations: [Operation]) -> [Judgement] {
    let placements = Placements(operations)
    return operations.map { operation in
      let judgement = judge(operation, placements)
      if case .ready(let operation) = judgement { live.perform(operation) }
      return judgement
    }
  }

  private mutating func judge(_ operation: Operation, _ placements: Placements) -> Judgement {
    switch operation {
    case .storeMedia(let old, let file): store(file, insteadOf: old, operation)
    case .deleteMedia(let file): delete(file, operation)
    case .createDeck(let deck):
      live.deck(named: deck.name) == nil ? .ready(operation) : .done(noteID: nil)
    case .describeDeck(let old, let deck): describe(deck, insteadOf: old, operation)
    case .deleteDeck(let deck): delete(deck, operation)
    case .createModel(let model): create(model, operation)
    case .renameModel(let old, let new): rename(old, to: new, operation)
    case .renameField, .addField, .moveField, .setFieldOptions, .removeField, .renameTemplate,
      .addTemplate, .moveTemplate, .removeTemplate, .updateTemplate, .updateStyling:
      part(operation, placements)
    case .addNote(let note): add(note, operation)
    case .adoptNote(let old, let new), .updateNoteFields(let old, let new),
      .updateNoteTags(let old, let new), .changeModel(let old, let new, _),
      .moveCards(let old, let new), .suspendCards(let old, let new),
      .resumeCards(let old, let new):
      change(NoteEdit(from: old, to: new), operation)
    case .deleteNote(let note): delete(note, operation)
    }
  }
}
