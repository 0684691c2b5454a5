import AnkiPackage
import DeckModel
import JSONText

extension ServedAction {
  /// The fields of note types.
  static let modelFields: [ServedAction] = [
    .writing("modelFieldAdd", ["modelName", "fieldName", "index?"]) { session, arguments in
      try session.addField(arguments)
    },
    .writing("modelFieldRename", ["modelName", "oldFieldName", "newFieldName"]) {
      session, arguments in
      let (record, field) = try session.field(arguments, "oldFieldName")
      let others = record.fieldNames.filter { !$0.hasBytes(of: field) }
      let new = try Session.distinct(
        others + [arguments.text("newFieldName")], as: Canonical.fieldName, "field")
      try session.editor.renameField(field, of: record.name, to: new.last ?? "")
      return .null
    },
    .writing("modelFieldReposition", ["modelName", "fieldName", "index"]) { session, arguments in
      let (record, field) = try session.field(arguments, "fieldName")
      let place = Session.place(try arguments.number("index"), among: record.fieldNames.count)
      try session.editor.moveField(field, of: record.name, to: place)
      return .null
    },
    .writing("modelFieldRemove", ["modelName", "fieldName"]) { session, arguments in
      let (record, field) = try session.field(arguments, "fieldName")
      guard record.fieldNames.count > 1 else { throw ActionFailure("1 field required") }
      try session.editor.removeField(field, of: record.name)
      return .null
    },
    .writing("modelFieldSetFont", ["modelName", "fieldName", "font"]) { session, arguments in
      try session.setOption("font", "font", arguments, "a string") { value in
        if case .string = value { true } else { false }
      }
    },
    .writing("modelFieldSetFontSize", ["modelName", "fieldName", "fontSize"]) {
      session, arguments in
      try session.setOption("size", "fontSize", arguments, "an integer") { value in
        if case .integer(let size) = value { (0...65_535).contains(size) } else { false }
      }
    },
    .writing("modelFieldSetDescription", ["modelName", "fieldName", "description"]) {
      session, arguments in
      _ = try session.setOption("description", "description", arguments, "a string") { value in
        if case .string = value { true } else { false }
      }
      return true
    },
  ]
}

extension Session {
  /// The note type and the field that an action names.
  fileprivate func field(
    _ arguments: Arguments, _ key: String
  ) throws(ActionFailure) -> (ModelRecord, String) {
    let (record, name) = (try model(of: arguments), try arguments.text(key))
    guard record.fieldNames.contains(where: { $0.hasBytes(of: name) }) else {
      throw ActionFailure("field was not found in \(record.name): \(name)")
    }
    return (record, name)
  }

  /// Adds a field that is not there yet, and puts it where it is asked to be.
  fileprivate mutating func addField(_ arguments: Arguments) throws -> JSONValue {
    let (record, name) = (try model(of: arguments), try arguments.text("fieldName"))
    if !record.fieldNames.contains(where: { $0.hasBytes(of: name) }) {
      let names = try Self.distinct(record.fieldNames + [name], as: Canonical.fieldName, "field")
      try editor.addField(
        Field(name: names.last ?? ""), to: record.name, at: record.fieldNames.count)
    }
    guard arguments.isGiven("index") else { return .null }
    let changed = try model(record.name)
    guard changed.fieldNames.contains(where: { $0.hasBytes(of: name) }) else {
      throw ActionFailure.missing(key: name)
    }
    let place = Self.place(try arguments.number("index"), among: changed.fieldNames.count)
    try editor.moveField(name, of: record.name, to: place)
    return .null
  }

  /// Sets an option of a field.
  fileprivate mutating func setOption(
    _ key: String, _ parameter: String, _ arguments: Arguments, _ kind: String,
    _ isRight: (JSONValue) -> Bool
  ) throws -> JSONValue {
    let (record, name) = try field(arguments, "fieldName")
    let value = try arguments.required(parameter)
    guard isRight(value) else {
      throw ActionFailure("\(parameter) should be \(kind): \(PythonText.text(value))")
    }
    return try change(record) { json in
      json.editElements("flds") { fields in
        for index in fields.indices where fields[index]["name"].string.hasBytes(of: name) {
          fields[index][key] = value
        }
      }
    }
  }
}
