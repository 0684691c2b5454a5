package import DeckModel
package import DeckPlan

/// What is to be known of a note type to make notes of it, read from its JSON once for all of them.
package struct NoteForm {
  /// The note type's number.
  package let model: Int64
  /// The index of the field by which the browser sorts.
  package let sortField: Int
  /// Which cards the notes have.
  package let rule: CardRule
  private let record: ModelRecord
  private let fieldNames: [String]

  package init(_ record: ModelRecord, _ rule: CardRule) {
    model = record.number
    sortField = record.sortField
    self.rule = rule
    self.record = record
    fieldNames = record.fieldNames
  }

  /// The content of all the fields of a new note.
  package func fields(of note: Note) throws(Refusal) -> [String] {
    // The files mostly write the fields in the order of the note type.
    if fieldNames.count == note.fields.count,
      zip(fieldNames, note.fields).allSatisfy({ $0.hasBytes(of: $1.name) })
    {
      return note.fields.map(\.text)
    }
    var content = [String](repeating: "", count: fieldNames.count)
    for field in note.fields {
      content[try record.index(ofField: field.name)] = field.text
    }
    return content
  }
}
