public import DeckModel
public import DeckPlan

extension Synchronizer {
  /// Performs what still fits of a plan that was made a while ago, as ``CheckedPlan`` says.
  ///
  /// - Parameters:
  ///   - plan: what to do; held steps are skipped.
  ///   - backend: the target.
  ///   - desired: whose plan it is.
  /// - Returns: what became of every step, also when the target fails in the middle.
  /// - Throws: ``BackendError`` when the target cannot be read; then nothing was sent.
  public static func applyChecked(
    _ plan: Plan, on backend: any Backend, for desired: DesiredState
  ) async throws(BackendError) -> ApplyReport {
    let checked = try await CheckedPlan(plan, on: backend, for: desired) { _ in true }
    if checked.isOutdated { return checked.report(nil) }
    return checked.report(await apply(checked.remaining(), on: backend, for: desired))
  }
}

extension FetchScope {
  /// What judging operations needs to know.
  ///
  /// Where our notes have a mark, a note that was added since is found by it; else in its deck.
  init(checking operations: [Operation], mark: String?, remembering state: SyncState) {
    let added = operations.compactMap { operation in
      if case .addNote(let note) = operation { note } else { nil }
    }
    let decks = operations.compactMap(\.deckName) + (mark == nil ? added.map(\.deck) : [])
    let media = operations.compactMap(\.mediaName)
    let known = added.compactMap { $0.id.flatMap { state.notes[$0]?.noteID } }
    self.init(
      models: Set(operations.flatMap(\.models)).sorted(by: precedes),
      declaredModels: operations.compactMap { operation in
        if case .createModel(let model) = operation { model.name } else { nil }
      },
      decks: Set(decks).sorted(by: precedes), mark: added.isEmpty ? nil : mark, media: media,
      countedDecks: operations.compactMap { operation in
        if case .deleteDeck(let deck) = operation { deck.name } else { nil }
      },
      mediaWithUses: operations.compactMap { operation in
        if case .deleteMedia(let file) = operation { file.name } else { nil }
      },
      noteIDs: Set(known + operations.compactMap { $0.note?.noteID }).sorted())
  }
}

extension Operation {
  /// The note types that it is about, under every name that they may have now.
  fileprivate var models: [String] {
    switch self {
    case .renameModel(let old, let new): [old.name, new.name]
    case .changeModel(let old, let new, _): [old.model, new.model]
    default: [model].compactMap(\.self)
    }
  }
}
