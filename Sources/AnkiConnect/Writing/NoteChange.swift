import DeckModel
import DeckPlan

/// What an operation on a present note changes.
struct NoteChange {
  private let old: Note
  private let new: Note

  init?(_ operation: Operation) {
    switch operation {
    case .adoptNote(let old, let new), .updateNoteFields(let old, let new),
      .updateNoteTags(let old, let new):
      (self.old, self.new) = (old, new)
    default: return nil
    }
  }

  /// The note's number in Anki.
  var noteID: Int64? { new.noteID ?? old.noteID }

  /// The name of its note type.
  var model: String { new.model }

  /// The decks of its cards.
  var decks: [String] { old.cards.map(\.deck) }

  /// The fields whose bytes differ.
  var fields: [NoteField] { new.changed(from: old).fields }

  /// The tags that come and go.
  var tags: TagChange { TagChange(from: old.tags, to: new.tags) }
}

/// Tags that a note gets and loses, found without regard to case, as Anki does.
struct TagChange: Equatable {
  /// What it gets.
  let added: [String]
  /// What it loses, together with all below it.
  let removed: [String]
  /// What it loses while a tag below it stays: Anki would remove that, too.
  let replaced: [TagReplacement]

  init(from old: [String], to new: [String]) {
    let (oldKeys, newKeys) = (Set(old.map(Canonical.tagKey)), Set(new.map(Canonical.tagKey)))
    added = new.filter { !oldKeys.contains(Canonical.tagKey($0)) }
    var (removed, replaced): ([String], [TagReplacement]) = ([], [])
    for tag in old where !newKeys.contains(Canonical.tagKey(tag)) {
      let start = Canonical.tagKey(tag) + "::"
      if let below = new.first(where: { Canonical.tagKey($0).hasBytePrefix(start) }) {
        replaced.append(TagReplacement(tag: tag, below: below))
      } else {
        removed.append(tag)
      }
    }
    (self.removed, self.replaced) = (removed, replaced)
  }
}

/// A tag that goes while one below it stays.
struct TagReplacement: Hashable {
  /// What goes.
  let tag: String
  /// What stays: put in its place, it changes nothing.
  let below: String
}
