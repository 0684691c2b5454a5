import DeckModel

/// What there is to choose from when something was edited in Anki and in the file.
struct ConflictSides {
  /// What was written last, where that is text, then what the file and Anki say.
  let lines: [(name: String, text: String)]

  init(_ change: PulledChange, _ bases: BaseTexts) {
    let base = bases.base(of: change).map { base in
      switch base {
      case .known(let text): ("base", text)
      case .unknown: ("base", "not known")
      }
    }
    lines = (base.map { [$0] } ?? []) + [("file", change.before), ("Anki", change.after)]
  }
}
