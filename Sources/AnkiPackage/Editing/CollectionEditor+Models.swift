import DeckModel
import DeckPlan

extension CollectionEditor {
  /// The note type of a name: the package's, or one that Anki brings along.
  mutating func model(named name: String) throws(Refusal) -> ModelRecord {
    if let record = models.record(named: name) { return record }
    guard let stock = StockModels.record(named: name, timestamp: timestamp) else {
      throw Refusal("there is no note type \"\(name)\" in the package")
    }
    models.add(stock)
    return stock
  }

  mutating func performOnModel(_ operation: Operation) throws {
    switch operation {
    case .createModel(let type): try create(type)
    case .addField(let model, let field, let index): try addField(field, to: model, at: index)
    case .moveField(let model, let field, _, let index): try moveField(field, of: model, to: index)
    case .setFieldOptions(let model, _, let field): try setOptions(field, of: model)
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
    let number = models.freeNumber(for: type.name, namespace: namespace)
    replace(
      ModelRecord(type, number: number, namespace: namespace, timestamp: timestamp))
  }

  private mutating func change(
    _ name: String, _ body: (inout JSONValue) -> Void
  ) throws(Refusal) {
    var record = try model(named: name)
    record.change(timestamp: timestamp, body)
    replace(record)
  }

  private mutating func update(_ template: CardTemplate, of name: String) throws(Refusal) {
    let record = try model(named: name)
    let index = try record.index(ofTemplate: template.name)
    try change(name) { json in
      json.editElements("tmpls") { templates in
        templates[index]["qfmt"] = .string(template.front)
        templates[index]["afmt"] = .string(template.back)
      }
    }
    modelsToRender.insert(record.number)
  }

  private mutating func setOptions(_ field: Field, of name: String) throws(Refusal) {
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

  private mutating func addTemplate(
    _ template: CardTemplate, to name: String, at index: Int
  ) throws {
    let record = try model(named: name)
    guard !record.templateNames.contains(where: { Canonical.isSameName($0, template.name) }) else {
      throw Refusal("the note type has already a template \"\(template.name)\"")
    }
    let index = min(index, record.templateNames.count)
    let json = ModelRecord.json(of: template, model: record.name, namespace: namespace)
    try change(name) { $0.editElements("tmpls") { $0.insert(json, at: index) } }
    let order = (0..<record.templateNames.count).map { Int64($0 < index ? $0 : $0 + 1) }
    if !record.isCloze { try notes.renumberCards(ofModel: record.number, order) }
    modelsToRender.insert(record.number)
  }

  private mutating func moveTemplate(_ template: String, of name: String, to index: Int) throws {
    let record = try model(named: name)
    let from = try record.index(ofTemplate: template)
    let order = Reordering(count: record.templateNames.count, from: from, to: index)
    try change(name) { $0.editElements("tmpls") { $0 = order.apply(to: $0) } }
    if !record.isCloze {
      try notes.renumberCards(ofModel: record.number, order.newPlaces.map(Int64.init))
    }
  }
}

extension ModelRecord {
  /// The index of a field, by its exact name.
  func index(ofField name: String) throws(Refusal) -> Int {
    guard let index = fieldNames.firstIndex(where: { $0.hasBytes(of: name) }) else {
      throw Refusal("the note type \"\(self.name)\" has no field \"\(name)\"")
    }
    return index
  }

  /// The index of a template, by its exact name.
  func index(ofTemplate name: String) throws(Refusal) -> Int {
    guard let index = templateNames.firstIndex(where: { $0.hasBytes(of: name) }) else {
      throw Refusal("the note type \"\(self.name)\" has no template \"\(name)\"")
    }
    return index
  }
}

extension JSONValue {
  /// Changes the elements of an array that is a member.
  mutating func editElements(_ key: String, _ body: (inout [JSONValue]) -> Void) {
    var elements = self[key].elements
    body(&elements)
    self[key] = .array(elements)
  }
}

extension Canonical {
  /// Whether Anki takes two names for one.
  static func isSameName(_ one: String, _ other: String) -> Bool {
    nameKey(one).hasBytes(of: nameKey(other))
  }
}
