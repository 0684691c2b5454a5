import DeckFiles
public import DeckPlan
public import DeckSync

extension PackageBackend {
  /// Copies the package as it is.
  ///
  /// - Returns: the copy; nothing where there is no package yet.
  /// - Throws: ``BackendError`` when it cannot be copied.
  public func backUp(
    _ operations: [Operation], into folder: String
  ) async throws(BackendError) -> [String] {
    guard SystemFiles().kind(path) == .file else { return [] }
    let copy = Path.join(folder, "1.apkg")
    do {
      try FileCopy.copy(path, to: copy)
    } catch {
      throw BackendError(.file, "\(error)")
    }
    return [copy]
  }
}
