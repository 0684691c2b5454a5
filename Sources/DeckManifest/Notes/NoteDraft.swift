import DeckModel

/// A note as a file or a row gives it, before it is checked and put in canonical form.
struct NoteDraft: ~Copyable {
  var id: String?
  var idLocation: SourceLocation?
  var guid: String?
  var model: String?
  var deck: String?
  /// The fields as Anki will store them, in the order of the model.
  var fields: [NoteField] = []
  var tags: [String] = []
  var formerIDs: [String] = []
  var isProtected = false
  /// Whether something was wrong with it already: then rules on its content are not asked.
  var isBroken = false
  /// Where the note begins.
  var location: SourceLocation
}
