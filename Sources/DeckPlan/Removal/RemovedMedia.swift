import DeckModel

/// Media that we stored and that the files no longer have: those that nobody uses can go.
struct RemovedMedia {
  let desired: DesiredState
  let current: CollectionState
  let state: SyncState

  /// A step for each file to which nothing refers once the plan is done.
  ///
  /// - Parameter steps: all other steps of the plan.
  func steps(besides steps: [PlannedOperation]) -> [PlannedOperation] {
    let names = Set(LeftBehind(desired, state).media)
    guard !names.isEmpty else { return [] }
    let files = current.media.filter { file in
      names.contains(file.name) && state.media[file.name]?.digest == file.digest
    }
    guard !files.isEmpty else { return [] }
    let texts = textsAfterwards(steps)
    return files.filter { !isUsed($0, texts) }.map {
      PlannedOperation(.deleteMedia($0), reason: Operation.deleteMedia($0).reason)
    }
  }

  private func isUsed(_ file: MediaFile, _ texts: [Int64: [String]]) -> Bool {
    // Not having asked means not knowing.
    guard let uses = file.uses else { return true }
    if uses.isInModels { return true }
    let spellings = MediaFile.spellings(of: file.name)
    func names(_ text: String) -> Bool { spellings.contains { text.contains($0) } }
    let isInNotes = uses.notes.contains { noteID in texts[noteID]?.contains(where: names) ?? true }
    return isInNotes
      || desired.collection.models.contains { model in
        names(model.css) || model.templates.contains { names($0.front) || names($0.back) }
      }
  }

  /// The texts of every note that is known, as they will be; none of a note that is deleted.
  private func textsAfterwards(_ steps: [PlannedOperation]) -> [Int64: [String]] {
    var texts = current.notes.reduce(into: [Int64: [String]]()) { texts, note in
      if let noteID = note.noteID { texts[noteID] = note.fields.map(\.text) }
    }
    for step in steps where step.hold == nil {
      switch step.operation {
      case .deleteNote(let note): texts[note.noteID ?? 0] = []
      case .adoptNote(_, let note), .updateNoteFields(_, let note), .changeModel(_, let note, _):
        texts[note.noteID ?? 0] = note.fields.map(\.text)
      default: break
      }
    }
    return texts
  }
}
