package import DeckModel
package import DeckPlan
package import JSONText

extension CollectionEditor {
  /// The note type of a name: the package's, or one that Anki brings along.
  package mutating func model(named name: String) throws(Refusal) -> ModelRecord {
    if let record = models.record(named: name) { return record }
    guard let stock = StockModels.record(named: name, timestamp: timestamp) else {
      throw Refusal("there is no note type \"\(name)\" in the package")
    }
    guard models[stock.number] == nil else {
      throw Refusal("the package's note type \"\(name)\" has another name now")
    }
    models.add(stock)
    return stock
  }

  package mutating func performOnModel(_ operation: Operation) throws {
    switch operation {
    case .createModel(let type): try create(type)
    case .renameModel(let old, let new): try rename(old.name, to: new.name)
    case .renameField(let model, let old, let field):
      try renameField(old, of: model, to: field.name)
    case .removeField(let model, let field): try removeField(field.name, of: model)
    case .addField(let model, let field, let index): try addField(field, to: model, at: index)
    case .moveField(let model, let field, _, let index): try moveField(field, of: model, to: index)
    case .setFieldOptions(let model, _, let field): try setOptions(field, of: model)
    case .renameTemplate(let model, let old, let template):
      try renameTemplate(old, of: model, to: template.name)
    case .removeTemplate(let model, let template):
      try removeTemplate(template.name, of: model)
    case .addTemplate(let model, let template, let index):
      try addTemplate(template, to: model, at: index)
    case .moveTemplate(let model, let name, _, let index):
      try moveTemplate(name, of: model, to: index)
    case .updateTemplate(let model, _, let template): try update(template, of: model)
    case .updateStyling(let model, _, let css):
      try change(model) { $0["css"] = .string(css) }
    default: preconditionFailure("\(operation.name) is no operation on note types")
    }
  }

  private mutating func create(_ type: NoteType) throws(Refusal) {
    guard models.record(named: type.name) == nil else {
      throw Refusal("there is already a note type \"\(type.name)\" in the package")
    }
    if let stock = StockModels.record(named: type.name, timestamp: timestamp),
      models[stock.number] == nil
    {
      return replace(stock.redeclared(as: type, namespace: namespace, timestamp: timestamp))
    }
    let number = models.freeNumber(for: type.name, namespace: namespace)
    replace(
      ModelRecord(type, number: number, namespace: namespace, timestamp: timestamp))
  }

  private mutating func rename(_ name: String, to new: String) throws(Refusal) {
    let record = try model(named: name)
    if let other = models.record(named: new), other.number != record.number {
      throw Refusal("there is already a note type \"\(new)\" in the package")
    }
    try change(name) { $0["name"] = .string(new) }
  }

  package mutating func change(
    _ name: String, _ body: (inout JSONValue) -> Void
  ) throws(Refusal) {
    var record = try model(named: name)
    record.change(timestamp: timestamp, body)
    replace(record)
  }
}

extension ModelRecord {
  /// The index of a field, by its exact name.
  package func index(ofField name: String) throws(Refusal) -> Int {
    guard let index = fieldNames.firstIndex(where: { $0.hasBytes(of: name) }) else {
      throw Refusal("the note type \"\(self.name)\" has no field \"\(name)\"")
    }
    return index
  }

  /// The index of a template, by its exact name.
  package func index(ofTemplate name: String) throws(Refusal) -> Int {
    guard let index = templateNames.firstIndex(where: { $0.hasBytes(of: name) }) else {
      throw Refusal("the note type \"\(self.name)\" has no template \"\(name)\"")
    }
    return index
  }
}

extension JSONValue {
  /// Changes the elements of an array that is a member.
  package mutating func editElements(_ key: String, _ body: (inout [JSONValue]) -> Void) {
    var elements = self[key].elements
    body(&elements)
    self[key] = .array(elements)
  }
}

extension Canonical {
  /// Whether Anki takes two names for one.
  package static func isSameName(_ one: String, _ other: String) -> Bool {
    nameKey(one).hasBytes(of: nameKey(other))
  }
}
