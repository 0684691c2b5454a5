package import DeckModel
import DeckPlan
package import JSONText

/// A note type as Anki keeps it in JSON, with what we do not know of it.
package struct ModelRecord {
  package private(set) var json: JSONValue
  package let number: Int64

  package init(_ json: JSONValue, number: Int64) {
    self.json = json
    self.number = number
  }

  package var name: String { json["name"].string }
  package var isCloze: Bool { json["type"].int == 1 }
  package var fieldNames: [String] { json["flds"].elements.map { $0["name"].string } }
  package var templateNames: [String] { json["tmpls"].elements.map { $0["name"].string } }
  /// The question sides.
  package var fronts: [String] { json["tmpls"].elements.map { $0["qfmt"].string } }
  /// The index of the field by which the browser sorts.
  package var sortField: Int {
    let last = max(0, json["flds"].elements.count - 1)
    return min(max(0, Int(clamping: json["sortf"].int ?? 0)), last)
  }

  /// The note type as the model knows it.
  package var noteType: NoteType {
    NoteType(
      name: name, kind: isCloze ? .cloze : .standard,
      fields: json["flds"].elements.map(Self.field),
      templates: json["tmpls"].elements.map {
        CardTemplate(name: $0["name"].string, front: $0["qfmt"].string, back: $0["afmt"].string)
      },
      css: json["css"].string)
  }

  private static func field(_ json: JSONValue) -> Field {
    Field(
      name: json["name"].string, font: json["font"].string,
      size: json["size"].int.flatMap(Field.size),
      isRightToLeft: json["rtl"].isTrue, hint: json["description"].string)
  }

  /// The note type with the names that it gets when Anki imports it.
  ///
  /// The texts of the templates stay as they are, also where they name a field by its old name: so does
  /// Anki's importer (seen in 26.9).
  package var withCanonicalNames: ModelRecord {
    var json = json
    json["name"] = .string(Canonical.modelName(name))
    for (part, canonical) in [
      ("flds", Canonical.fieldName), ("tmpls", Canonical.templateName),
    ] {
      let elements = json[part].elements.map { element in
        var element = element
        element["name"] = .string(canonical(element["name"].string))
        return element
      }
      json[part] = .array(elements)
    }
    return ModelRecord(json, number: number)
  }

  /// Changes the JSON and what follows from it: the order numbers, the requirements, the date.
  package mutating func change(timestamp: Int64, _ body: (inout JSONValue) -> Void) {
    body(&json)
    for part in ["flds", "tmpls"] {
      json[part] = .array(
        json[part].elements.enumerated().map { index, element in
          var element = element
          element["ord"] = .integer(Int64(index))
          return element
        })
    }
    let fields = fieldNames
    json["req"] = .array(
      fronts.enumerated().map { index, front in
        Requirement(Template(front), fields: fields).json(template: index)
      })
    json["mod"] = .integer(max(timestamp, (json["mod"].int ?? 0).next))
    json["usn"] = -1
  }
}
