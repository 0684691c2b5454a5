package import DeckModel
import DeckPlan
import JSONText

extension CollectionEditor {
  package mutating func addField(_ field: Field, to name: String, at index: Int) throws {
    var record = try model(named: name)
    guard !record.fieldNames.contains(where: { Canonical.isSameName($0, field.name) }) else {
      throw Refusal("the note type has already a field \"\(field.name)\"")
    }
    let index = min(index, record.fieldNames.count)
    let json = ModelRecord.json(of: field, model: record.name, namespace: namespace)
    let sortField = record.sortField + (index <= record.sortField ? 1 : 0)
    record.change(timestamp: timestamp) { model in
      model.editElements("flds") { $0.insert(json, at: index) }
      model["sortf"] = .integer(Int64(sortField))
    }
    try replace(record) { $0.insert("", at: min(index, $0.count)) }
  }

  package mutating func moveField(_ field: String, of name: String, to index: Int) throws {
    var record = try model(named: name)
    let from = try record.index(ofField: field)
    let order = Reordering(count: record.fieldNames.count, from: from, to: index)
    let sortField = order.newPlaces[min(record.sortField, record.fieldNames.count - 1)]
    record.change(timestamp: timestamp) { model in
      model.editElements("flds") { $0 = order.apply(to: $0) }
      model["sortf"] = .integer(Int64(sortField))
    }
    try replace(record) { $0 = order.apply(to: $0) }
  }

  package mutating func setOptions(_ field: Field, of name: String) throws(Refusal) {
    let index = try model(named: name).index(ofField: field.name)
    try change(name) { json in
      json.editElements("flds") { fields in
        if let font = field.font { fields[index]["font"] = .string(font) }
        if let size = field.size { fields[index]["size"] = .integer(Int64(size)) }
        if let rtl = field.isRightToLeft { fields[index]["rtl"] = .bool(rtl) }
        if let hint = field.hint { fields[index]["description"] = .string(hint) }
      }
    }
  }

  package mutating func renameField(_ old: String, of name: String, to new: String) throws {
    var record = try model(named: name)
    let index = try record.index(ofField: old)
    try requireFree(new, among: record.fieldNames, but: index, "field")
    let type = record.noteType.renaming(field: old, to: new)
    record.change(timestamp: timestamp, as: type, sortField: record.sortField) {
      $0[index]["name"] = .string(new)
    }
    replace(record)
  }

  /// Takes a field away; what shows it is taken out of the templates, too.
  package mutating func removeField(_ field: String, of name: String) throws {
    var record = try model(named: name)
    let index = try record.index(ofField: field)
    guard record.fieldNames.count > 1 else {
      throw Refusal("the note type \"\(record.name)\" has no other field")
    }
    let type = record.noteType.removing(field: field)
    guard Set(type.templates.map { Array($0.front.utf8) }).count == type.templates.count else {
      throw Refusal("without the field \"\(field)\" two templates would have the same front")
    }
    let place = record.sortField - (index < record.sortField ? 1 : 0)
    let sortField = min(place, type.fields.count - 1)
    record.change(timestamp: timestamp, as: type, sortField: sortField) { $0.remove(at: index) }
    try replace(record) { if $0.indices.contains(index) { $0.remove(at: index) } }
    modelsToRender.insert(record.number)
  }

  /// Puts a changed note type in its place and its notes' fields in their new order.
  ///
  /// The notes say nothing new, so they keep their date: whoever imports the package gets the new
  /// order with the note type.
  private mutating func replace(
    _ record: ModelRecord, _ body: (inout [String]) -> Void
  ) throws {
    replace(record)
    for id in try notes.notes(ofModel: record.number) {
      guard var note = try notes.note(id) else { continue }
      body(&note.fields)
      try notes.update(note, sortField: record.sortField)
    }
  }
}

extension ModelRecord {
  /// Changes the fields, and the templates to what they are in `type`.
  fileprivate mutating func change(
    timestamp: Int64, as type: NoteType, sortField: Int, _ body: (inout [JSONValue]) -> Void
  ) {
    change(timestamp: timestamp) { json in
      json.editElements("flds", body)
      json["sortf"] = .integer(Int64(sortField))
      json.editElements("tmpls") { templates in
        for (index, template) in type.templates.enumerated() {
          templates[index]["qfmt"] = .string(template.front)
          templates[index]["afmt"] = .string(template.back)
        }
      }
    }
  }
}
