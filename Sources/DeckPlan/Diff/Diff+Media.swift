import DeckModel

extension Diff {
  /// Files that are missing or have other content.
  static func media(from current: CollectionState, to desired: CollectionState) -> [Operation] {
    let stored = current.media.reduce(into: [String: MediaFile]()) { $0[$1.name] = $1 }
    return desired.media.compactMap { file in
      let old = stored[file.name]
      return old?.digest == file.digest ? nil : .storeMedia(from: old, to: file)
    }
  }
}
