import DeckModel

extension CollectionEditor {
  mutating func addField(_ field: Field, to name: String, at index: Int) throws {
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

  mutating func moveField(_ field: String, of name: String, to index: Int) throws {
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
