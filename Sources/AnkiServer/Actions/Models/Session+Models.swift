import AnkiPackage
import DeckModel
import GRDB
import JSONText

extension Session {
  /// Changes a note type; what Anki would refuse is refused in its words.
  mutating func change(
    _ record: ModelRecord, _ body: (inout JSONValue) -> Void
  ) throws -> JSONValue {
    var record = record
    record.change(timestamp: editor.timestamp, body)
    try ModelCheck(record).check()
    editor.replace(record)
    editor.modelsToRender.insert(record.number)
    return .null
  }

  func requireSound(_ record: ModelRecord) throws(ActionFailure) { try ModelCheck(record).check() }

  /// Gives templates other sides: of what is empty or not given the old is kept, and templates that are
  /// not there are passed over.
  mutating func updateTemplates(_ model: Arguments) throws -> JSONValue {
    let record = try self.model(model.text("name"))
    let sides = try model.required("templates")
    for template in sides.members {
      for side in template.value.members where side.value.isTruthy {
        guard case .string = side.value else { throw ActionFailure.badArgument }
      }
    }
    return try change(record) { json in
      json.editElements("tmpls") { templates in
        for index in templates.indices {
          let given = sides[templates[index]["name"].string]
          for (key, side) in [("qfmt", "Front"), ("afmt", "Back")] where given[side].isTruthy {
            templates[index][key] = given[side]
          }
        }
      }
    }
  }

  /// Replaces a text in the styling and the templates of one note type or of all.
  ///
  /// - Returns: how many had it.
  mutating func replaceText(_ arguments: Arguments) throws -> JSONValue {
    let name = try arguments.required("modelName")
    let records = name.isTruthy ? [try model(name.string)] : sortedModels
    let (old, new) = (try arguments.text("findText"), try arguments.text("replaceText"))
    let sides = [("front", "qfmt"), ("back", "afmt")].filter {
      arguments.flag($0.0, default: true)
    }
    var count: Int64 = 0
    for record in records {
      let before = record.json
      _ = try change(record) { json in
        if arguments.flag("css", default: true) { json["css"].replace(old, with: new) }
        json.editElements("tmpls") { templates in
          for index in templates.indices {
            for (_, key) in sides { templates[index][key].replace(old, with: new) }
          }
        }
      }
      let after = editor.models[record.number]?.json ?? .null
      if after["css"] != before["css"] || after["tmpls"] != before["tmpls"] { count += 1 }
    }
    return .integer(count)
  }

  /// Removes the note types that have no notes, which is what the add-on's action of another name does.
  mutating func removeUnusedModels() throws -> JSONValue {
    for record in editor.models.all where try editor.notes.notes(ofModel: record.number).isEmpty {
      editor.models.remove(record.number)
    }
    return .null
  }
}

extension JSONValue {
  /// Replaces a text wherever it stands in a string.
  fileprivate mutating func replace(_ old: String, with new: String) {
    guard case .string(let text) = self else { return }
    self = .string(old.isEmpty ? text : text.replacingBytes(old, with: new))
  }
}
