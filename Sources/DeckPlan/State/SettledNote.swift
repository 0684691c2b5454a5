import DeckModel

/// A matched note with what the state may say of it before any step.
struct SettledNote {
  /// The author's id.
  let id: String?
  /// What is to be remembered; nil when nothing is.
  let base: NoteBase?
  /// Whether that is what was stored under this id.
  let isAsStored: Bool

  /// A note that is as it was last written; its base is the one stored under its own id.
  init(untouched pair: NoteMatching.Pair) {
    (id, base, isAsStored) = (pair.desired.id, pair.base, true)
  }

  /// - Parameters:
  ///   - pair: the note of the files with its partner.
  ///   - wanted: what the partner is to become; nil when there is none.
  ///   - mark: the tag of our notes.
  ///   - isPending: whether it becomes ours only by a step.
  init(_ pair: NoteMatching.Pair, wanted: Note?, mark: String?, isPending: Bool) {
    id = pair.desired.id
    isAsStored = false
    guard let current = pair.current, let wanted, let noteID = current.noteID, !isPending else {
      // What was deleted in Anki is remembered, or it would be made again.
      base = pair.current == nil ? pair.base : nil
      return
    }
    base = NoteBase(
      noteID: noteID, model: current.model, deck: Self.deck(pair, wanted),
      fields: Self.fields(pair, wanted), tags: Self.tags(pair, current, mark: mark),
      suspended: Self.suspended(pair, current), isProtected: pair.desired.isProtected)
  }

  /// Of the cards that we suspended, those that nobody took back since then.
  private static func suspended(_ pair: NoteMatching.Pair, _ current: Note) -> [Int64] {
    guard let ours = pair.base?.suspended, !ours.isEmpty else { return [] }
    let suspended = Set(current.cards.lazy.filter(\.isSuspended).map(\.id))
    return ours.filter(suspended.contains)
  }

  private static func deck(_ pair: NoteMatching.Pair, _ wanted: Note) -> String? {
    pair.current?.cards == wanted.cards ? wanted.deck : pair.base?.deck
  }

  private static func fields(
    _ pair: NoteMatching.Pair, _ wanted: Note
  ) -> [String: ContentHash] {
    guard let current = pair.current else { return [:] }
    if let known = pair.base?.fields, isWritten(wanted, current, known) { return known }
    var fields: [String: ContentHash] = [:]
    for field in wanted.fields where field.isManaged {
      let isInSync = current.text(of: field.name)?.hasBytes(of: field.text) ?? false
      fields[field.name] = isInSync ? ContentHash(field.text) : pair.base?.fields[field.name]
    }
    return fields
  }

  /// Whether all managed fields, and no others, are as they were last written.
  private static func isWritten(
    _ wanted: Note, _ current: Note, _ known: [String: ContentHash]
  ) -> Bool {
    var count = 0
    for field in wanted.fields where field.isManaged {
      guard current.text(of: field.name)?.hasBytes(of: field.text) ?? false,
        known[field.name] == ContentHash(field.text)
      else { return false }
      count += 1
    }
    return count == known.count
  }

  /// Of the tags that we added, those that the files still want or that are still there; of a note
  /// that carries our mark and was written by who knows which run, those that the files want.
  private static func tags(
    _ pair: NoteMatching.Pair, _ current: Note, mark: String?
  ) -> [String] {
    if let base = pair.base, base.tags == pair.desired.tags { return base.tags }
    let wanted = Set(pair.desired.tags.map(Canonical.nameKey))
    let present = Set(current.tags.map(Canonical.nameKey))
    if let base = pair.base {
      return base.tags.filter { tag in
        let key = Canonical.nameKey(tag)
        return wanted.contains(key) || present.contains(key)
      }
    }
    guard let mark, present.contains(Canonical.nameKey(mark)) else { return [] }
    return pair.desired.tags.filter { present.contains(Canonical.nameKey($0)) }
  }
}
