import DeckModel

/// A note as a file or a row gives it, before it is checked and put in canonical form.
struct NoteDraft {
  /// A field with its value.
  struct Entry {
    var name: String
    var value: FieldValue<String>
    /// Where the name stands.
    var nameLocation: SourceLocation
    /// Where the value stands.
    var location: SourceLocation
  }

  var id: String?
  var idLocation: SourceLocation?
  var guid: String?
  var model: String?
  var deck: String?
  var entries: [Entry] = []
  var tags: [String] = []
  /// Whether something was wrong with it already: then rules on its content are not asked.
  var isBroken = false
  /// Where the note begins.
  var location: SourceLocation
}
