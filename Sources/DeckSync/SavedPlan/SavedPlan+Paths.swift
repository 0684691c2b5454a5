import DeckModel
import DeckPlan

extension SavedPlan {
  /// The same plan with the paths of its media files changed.
  ///
  /// In a file they are relative to the project's folder, as that may lie elsewhere on another
  /// machine.
  package func mappingMediaPaths(_ change: (String) -> String) -> SavedPlan {
    var saved = self
    for index in plan.steps.indices {
      guard case .storeMedia(let old, var file) = plan.steps[index].operation else { continue }
      file.path = file.path.map(change)
      saved.plan.steps[index].operation = .storeMedia(from: old, to: file)
    }
    return saved
  }
}
