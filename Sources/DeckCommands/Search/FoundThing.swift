/// A note or card that a search found.
struct FoundThing {
  /// Its number.
  let number: Int64
  /// The number of its note.
  let note: Int64
  /// The name of its note type.
  let model: String
  /// The deck of a card; nil for a note.
  let deck: String?
  /// The first field, as Anki has it.
  let field: String
}
