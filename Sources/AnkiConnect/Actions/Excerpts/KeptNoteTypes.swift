package import JSONText

/// Note types as Anki keeps them: the same action as ``FindModelsByName``.
///
/// A name that is not there fails the whole call.
package struct KeptNoteTypes: ReadAction {
  package static let name = FindModelsByName.name

  /// A note type, mostly unread.
  package struct NoteType: Equatable, Sendable {
    /// Anki's number for it.
    package var number: Int64
    /// The name.
    package var name: String
    /// The names of the fields.
    package var fields: [String]
    /// Whether its notes have a card for each number of a cloze.
    package var isCloze: Bool
    /// Whether a template puts its cards into a deck of its own.
    package var hasDecks: Bool
    /// All of it: JSON.
    package var text: String
  }

  /// The names; Anki looks them up without regard to case.
  package var names: [String]

  package init(names: [String]) {
    self.names = names
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("modelNames", names)
  }

  package static func decode(_ json: JSONElement) throws(JSONError) -> [NoteType] {
    var types: [NoteType] = []
    for type in try json.requiredElements() { types.append(try NoteType(type)) }
    return types
  }
}

extension KeptNoteTypes.NoteType {
  fileprivate init(_ json: JSONElement) throws(JSONError) {
    number = try json.required("id").requiredInt()
    name = try json.required("name").requiredString()
    fields = []
    for field in try json.required("flds").requiredElements() {
      fields.append(try field.required("name").requiredString())
    }
    isCloze = try json.required("type").requiredInt() == 1
    hasDecks = try json.required("tmpls").requiredElements().contains { $0["did"]?.int != nil }
    var text = JSONWriter()
    text.value(json)
    self.text = text.text
  }
}
