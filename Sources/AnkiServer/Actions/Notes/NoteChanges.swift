import AnkiPackage
import DeckModel
import JSONText

extension Session {
  /// Gives a note other fields: names are taken as they are, and unknown ones passed over.
  mutating func updateFields(_ note: Arguments) throws {
    var row = try self.note(note.number("id"))
    let given = try note.object("fields")
    guard let model = editor.models[row.model] else { return }
    let names = model.fieldNames
    row.fields = NoteRow.fitted(row.fields, to: names.count)
    let old = row.fields
    for name in given.names {
      guard let index = names.firstIndex(where: { $0.hasBytes(of: name) }) else { continue }
      row.fields[index] = try given.text(name)
    }
    try attachMedia(note, to: &row.fields, names)
    row.fields = row.fields.map(Canonical.fieldText)
    try write(row, isChanged: !zip(old, row.fields).allSatisfy { $0.hasBytes(of: $1) }, model)
  }

  /// Gives a note other fields, tags, or both.
  mutating func updateNote(_ note: Arguments) throws {
    guard note.has("fields") || note.has("tags") else {
      throw ActionFailure("Must provide a \"fields\" or \"tags\" property.")
    }
    if note.has("fields") { try updateFields(note) }
    if note.has("tags") {
      try replaceTags(ofNote: note.required("id"), with: note.required("tags"))
    }
  }

  /// Gives a note another type and all its fields and tags anew.
  mutating func updateModel(_ note: Arguments) throws {
    guard let id = note.value("id"), id.isTruthy else { throw ActionFailure("Note ID is required") }
    guard let name = note.value("modelName"), name.isTruthy else {
      throw ActionFailure("Model name is required")
    }
    guard let fields = note.value("fields"), case .object = fields, fields.isTruthy else {
      throw ActionFailure("Fields must be provided as a dictionary")
    }
    var row = try self.note(note.number("id"))
    guard let model = editor.models.record(named: name.string) else {
      throw ActionFailure("Model '\(name.string)' not found")
    }
    row.model = model.number
    row.fields = try Self.content(of: Arguments(fields), model.fieldNames)
      .map(Canonical.fieldText)
    let tags = !note.isGiven("tags") ? [] : try note.texts("tags")
    row.tags = NoteRow.join(self.tags.register(tags))
    try write(row, isChanged: true, model)
  }

  /// Writes a note back with the cards that it needs now; one that is as it was keeps its date.
  mutating func write(_ row: NoteRow, isChanged: Bool, _ model: ModelRecord) throws {
    guard isChanged else { return }
    var row = row
    row.modified = editor.timestamp
    try editor.notes.update(row, sortField: model.sortField)
    try editor.addMissingCards(to: row.id)
    try editor.settle()
  }
}
