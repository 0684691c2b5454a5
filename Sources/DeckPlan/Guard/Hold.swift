/// What keeps a step from being performed.
public enum Hold: Hashable, Sendable {
  /// A thing that may be the learner's own, with differing content, is adopted only with `--adopt`.
  case needsAdopt
  /// There are notes with our mark of which is not known whose they are, and it may be one of them:
  /// made only with `--allow new-notes`.
  case mayBeKnown
  /// Adding, moving or removing fields or templates forces a full AnkiWeb sync: only with
  /// `--allow full-sync`.
  case needsFullSync
  /// A field with data in it is removed only with `--allow remove-field=NAME`.
  case needsRemoveField(String)
  /// Cards would become cards of another template, or of none: only with `--allow cards=N`, of at least so many.
  case needsCards(Int)
  /// So many notes that are not ours have the note type, too: only with `--allow shared-model=NAME`.
  case needsSharedModel(String, notes: Int)
  /// It was edited in Anki and the files say what they said before: it stays.
  case drift
  /// It was edited in Anki and in the files.
  case conflict
  /// It is protected, or was when it left the files.
  case isProtected
  /// The target cannot do it; the text says why.
  case notPossible(String)

  /// One line for the reader, with the way out where there is one.
  public var explanation: String {
    switch self {
    case .needsAdopt:
      "it differs, and is not known to be as this project left it; --adopt takes the files' side"
    case .mayBeKnown:
      "a note with this project's mark belongs to none of the files as far as is known, and may be "
        + "this one; give both the same first field, or --allow new-notes makes another one"
    case .needsFullSync:
      "forces a one-way full sync with AnkiWeb; --allow full-sync does it"
    case .needsRemoveField(let name):
      "notes have data in it, which would be lost; --allow remove-field=\(name) does it"
    case .needsCards(let count):
      "cards would pass to another template with their reviews, or lose theirs; --allow cards=\(count) does it"
    case .needsSharedModel(let name, let count):
      "\(count) \(count == 1 ? "note that is not" : "notes that are not") of this project "
        + "\(count == 1 ? "has" : "have") this model, too, and would change with it; "
        + "--allow shared-model=\(name) does it, another name for the model in the files leaves them alone"
    case .drift: "edited in Anki since it was written; --overwrite-drift takes the files' side"
    case .conflict:
      "edited in Anki and in the files since it was written; make the file say what Anki has, or "
        + "--overwrite-drift takes the files' side"
    case .isProtected: "it is protected; remove \"protect\" in the files first"
    case .notPossible(let reason): "not possible on this target: \(reason)"
    }
  }
}
