import DeckModel

extension Diff {
  /// Files that are missing or have other content.
  static func media(
    from current: CollectionState, to desired: CollectionState, _ comparison: Comparison
  ) -> [PlannedOperation] {
    let stored = current.media.reduce(into: [String: MediaFile]()) { $0[$1.name] = $1 }
    return desired.media.compactMap { file in
      guard let old = stored[file.name] else {
        return comparison.step(.storeMedia(from: nil, to: file), .update)
      }
      guard old.digest != file.digest else { return nil }
      let standing = comparison.standing(
        base: comparison.state.media[file.name]?.digest, live: old.digest, desired: file.digest)
      return comparison.step(.storeMedia(from: old, to: file), standing)
    }
  }
}
