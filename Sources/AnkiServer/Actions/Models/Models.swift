import AnkiPackage
import DeckModel
import JSONText

extension ServedAction {
  /// Note types as a whole.
  static let models: [ServedAction] = [
    .reading("modelNames") { session, _ in
      .array(session.sortedModels.map { .string($0.name) })
    },
    .reading("modelNamesAndIds") { session, _ in
      .object(session.sortedModels.map { .init(key: $0.name, value: .integer($0.number)) })
    },
    .reading("modelNameFromId", ["modelId"]) { session, arguments in
      .string(try session.model(number: arguments.required("modelId")).name)
    },
    .reading("findModelsById", ["modelIds"]) { session, arguments in
      .array(
        try arguments.elements("modelIds").map { try session.model(number: $0).json })
    },
    .reading("findModelsByName", ["modelNames"]) { session, arguments in
      .array(try arguments.texts("modelNames").map { try session.model($0).json })
    },
    .reading("modelFieldNames", ["modelName"]) { session, arguments in
      .array(try session.model(of: arguments).fieldNames.map(JSONValue.string))
    },
    .reading("modelFieldDescriptions", ["modelName"]) { session, arguments in
      .array(try session.model(of: arguments).fields.map { $0["description"] })
    },
    .reading("modelFieldFonts", ["modelName"]) { session, arguments in
      .object(
        try session.model(of: arguments).fields.map { field in
          .init(
            key: field["name"].string, value: ["font": field["font"], "size": field["size"]])
        })
    },
    .reading("modelFieldsOnTemplates", ["modelName"]) { session, arguments in
      .object(
        try session.model(of: arguments).templates.map { template in
          .init(key: template["name"].string, value: FieldsOnTemplate(template).json)
        })
    },
    .reading("modelTemplates", ["modelName"]) { session, arguments in
      .object(
        try session.model(of: arguments).templates.map { template in
          .init(
            key: template["name"].string,
            value: ["Front": template["qfmt"], "Back": template["afmt"]])
        })
    },
    .reading("modelStyling", ["modelName"]) { session, arguments in
      ["css": try session.model(of: arguments).json["css"]]
    },
    .writing(
      "createModel", ["modelName", "inOrderFields", "cardTemplates", "css?", "isCloze?"]
    ) { session, arguments in try session.createModel(arguments) },
    .writing("updateModelTemplates", ["model"]) { session, arguments in
      try session.updateTemplates(arguments.object("model"))
    },
    .writing("updateModelStyling", ["model"]) { session, arguments in
      let model = try arguments.object("model")
      let record = try session.model(model.text("name"))
      let css = try model.text("css")
      return try session.change(record) { $0["css"] = .string(css) }
    },
    .writing(
      "findAndReplaceInModels",
      ["modelName", "findText", "replaceText", "front?", "back?", "css?"]
    ) { session, arguments in try session.replaceText(arguments) },
    .writing("removeEmptyNotes") { session, _ in try session.removeUnusedModels() },
  ]
}

extension ModelRecord {
  /// The fields as Anki keeps them.
  var fields: [JSONValue] { json["flds"].elements }
  /// The card templates as Anki keeps them.
  var templates: [JSONValue] { json["tmpls"].elements }
}

extension Session {
  /// All note types, by name.
  var sortedModels: [ModelRecord] {
    editor.models.all.map { (Canonical.nameKey($0.name), $0) }
      .sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }.map(\.1)
  }

  /// The note type of a name, without regard to case.
  func model(_ name: String) throws(ActionFailure) -> ModelRecord {
    guard let record = editor.models.record(named: Canonical.composed(name)) else {
      throw ActionFailure("model was not found: \(name)")
    }
    return record
  }

  /// The note type that an action's `modelName` names.
  func model(of arguments: Arguments) throws(ActionFailure) -> ModelRecord {
    try model(arguments.text("modelName"))
  }

  fileprivate func model(number: JSONValue) throws(ActionFailure) -> ModelRecord {
    guard let record = number.int.flatMap({ editor.models[$0] }) else {
      throw ActionFailure("model was not found: \(PythonText.text(number))")
    }
    return record
  }
}
