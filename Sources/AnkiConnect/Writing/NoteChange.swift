import DeckModel
import DeckPlan

/// What an operation on a present note changes.
struct NoteChange {
  private let old: Note
  private let new: Note
  /// Whether the operation is about fields at all.
  let writesFields: Bool

  init?(_ operation: Operation) {
    switch operation {
    case .adoptNote(let old, let new), .updateNoteFields(let old, let new):
      (self.old, self.new, writesFields) = (old, new, true)
    case .updateNoteTags(let old, let new):
      (self.old, self.new, writesFields) = (old, new, false)
    default: return nil
    }
  }

  /// The note's number in Anki.
  var noteID: Int64? { new.noteID ?? old.noteID }

  /// The fields whose bytes differ.
  var fields: [NoteField] {
    new.fields.filter { field in
      !(old.text(of: field.name)?.hasBytes(of: field.text) ?? false)
    }
  }

  /// The tags that come and go.
  var tags: TagChange { TagChange(from: old.tags, to: new.tags) }
}

/// Tags that a note gets and loses, found without regard to case, as Anki does.
struct TagChange: Equatable {
  /// What it gets.
  let added: [String]
  /// What it loses.
  let removed: [String]
  /// A tag that cannot be removed, because Anki would remove tags below it that stay.
  let inseparable: String?

  init(from old: [String], to new: [String]) {
    let (oldKeys, newKeys) = (Set(old.map(Canonical.tagKey)), Set(new.map(Canonical.tagKey)))
    added = new.filter { !oldKeys.contains(Canonical.tagKey($0)) }
    removed = old.filter { !newKeys.contains(Canonical.tagKey($0)) }
    inseparable = removed.first { tag in
      newKeys.contains { $0.hasPrefix(Canonical.tagKey(tag) + "::") }
    }
  }
}
