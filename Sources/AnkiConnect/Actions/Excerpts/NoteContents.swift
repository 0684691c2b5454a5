package import JSONText

/// Notes with their fields and tags.
///
/// AnkiConnect cannot tell their guids.
package struct NoteContents: ReadAction {
  package static let name = NotesInfo.name

  /// The notes' numbers.
  package var notes: [Int64]

  package init(notes: [Int64]) {
    self.notes = notes
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("notes", notes)
  }

  /// The notes that are there: for others an empty object comes back, which is left out.
  package static func decode(_ json: JSONElement) throws(JSONError) -> [WireNote] {
    var names = NameTable()
    var notes: [WireNote] = []
    for note in try json.requiredElements() {
      guard let number = note["noteId"] else { continue }
      notes.append(try WireNote(note, number: number.requiredInt(), names: &names))
    }
    return notes
  }
}

/// A note as AnkiConnect gives it.
package struct WireNote: Sendable {
  /// A field with its content.
  package struct Field: Sendable {
    package var name: String
    package var value: String
  }

  package var noteID: Int64
  package var model: String
  package var tags: [String]
  package var fields: [Field]
  /// The cards' numbers, in the order of their templates.
  package var cards: [Int64]

  fileprivate init(
    _ json: JSONElement, number: Int64, names: inout NameTable
  ) throws(JSONError) {
    noteID = number
    model = try names.string(json.required("modelName"))
    tags = []
    for tag in try json.required("tags").requiredElements() { tags.append(try names.string(tag)) }
    cards = try json.required("cards").requiredInts()
    fields = try Self.fields(json.required("fields"), names: &names)
  }

  /// The fields in their order; they come in it already, though a JSON object has none.
  private static func fields(
    _ json: JSONElement, names: inout NameTable
  ) throws(JSONError) -> [Field] {
    var fields: [(order: Int64, field: Field)] = []
    for member in try json.requiredMembers() {
      let value = try member.value.required("value").requiredString()
      let order = try member.value.required("order").requiredInt()
      fields.append((order, Field(name: names.key(member), value: value)))
    }
    return fields.sorted { $0.order < $1.order }.map(\.field)
  }
}

/// Names that come again with every note, made into strings once.
private struct NameTable {
  private var known: [String] = []

  mutating func string(_ json: JSONElement) throws(JSONError) -> String {
    if let name = known.first(where: { json.isString($0) }) { return name }
    return remember(try json.requiredString())
  }

  mutating func key(_ member: JSONMember) -> String {
    if let name = known.first(where: { member.hasKey($0) }) { return name }
    return remember(member.key)
  }

  private mutating func remember(_ name: String) -> String {
    if known.count < 32 { known.append(name) }
    return name
  }
}
