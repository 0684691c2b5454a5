import AnkiPackage
import DeckModel
import JSONText

extension Session {
  /// Makes a note type and returns it as Anki keeps it.
  mutating func createModel(_ arguments: Arguments) throws -> JSONValue {
    let fields = try arguments.texts("inOrderFields")
    let templates = try arguments.elements("cardTemplates")
    guard !fields.isEmpty else {
      throw ActionFailure("Must provide at least one field for inOrderFields")
    }
    guard !templates.isEmpty else {
      throw ActionFailure("Must provide at least one card for cardTemplates")
    }
    let name = try arguments.text("modelName")
    guard !editor.models.all.contains(where: { $0.name == name }) else {
      throw ActionFailure("Model name already exists")
    }
    let type = NoteType(
      name: try freeModelName(name),
      kind: arguments.flag("isCloze", default: false) ? .cloze : .standard,
      fields: try Self.distinct(fields, as: Canonical.fieldName, "field").map { Field(name: $0) },
      templates: try Self.templates(templates),
      css: try arguments.optionalText("css") ?? StockModels.css)
    let record = ModelRecord(
      type, number: freeModelNumber(), namespace: editor.namespace, timestamp: editor.timestamp,
      stock: 1)
    try requireSound(record)
    editor.replace(record)
    return record.json
  }

  private mutating func freeModelNumber() -> Int64 {
    var number = takeNumber()
    while editor.models[number] != nil { number = takeNumber() }
    return number
  }

  /// A name that no other note type has but for case: Anki appends five hexadecimal digits.
  private func freeModelName(_ name: String) throws(ActionFailure) -> String {
    let name = Canonical.modelName(name)
    guard !name.isEmpty else { throw ActionFailure("Empty notetype name") }
    guard editor.models.record(named: name) != nil else { return name }
    let digits = String(Clock.milliseconds() & 0xF_FFFF, radix: 16)
    return "\(name)-\(String(repeating: "0", count: max(0, 5 - digits.count)))\(digits)"
  }

  private static func templates(_ templates: [JSONValue]) throws(ActionFailure) -> [CardTemplate] {
    var given: [Arguments] = []
    for template in templates { given.append(Arguments(template)) }
    var names: [String] = []
    for (index, template) in given.enumerated() {
      names.append(try template.optionalText("Name") ?? "Card \(index + 1)")
    }
    names = try distinct(names, as: Canonical.templateName, "template")
    var result: [CardTemplate] = []
    for (template, name) in zip(given, names) {
      result.append(
        CardTemplate(name: name, front: try template.text("Front"), back: try template.text("Back"))
      )
    }
    return result
  }

  /// Names as Anki makes them: normalised, and each that is there already with a plus behind it.
  static func distinct(
    _ names: [String], as canonical: (String) -> String, _ kind: String
  ) throws(ActionFailure) -> [String] {
    var result: [String] = []
    for name in names {
      var name = canonical(name)
      guard !name.isEmpty else { throw ActionFailure("Empty \(kind) name") }
      while result.contains(where: { Canonical.nameKey($0) == Canonical.nameKey(name) }) {
        name += "+"
      }
      result.append(name)
    }
    return result
  }
}
