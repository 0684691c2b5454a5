package import DeckModel
package import JSONText

/// Note types with all their parts.
///
/// A name that is not there fails the whole call.
package struct NoteTypesByName: ReadAction {
  package static let name = FindModelsByName.name

  /// The names; Anki looks them up without regard to case.
  package var names: [String]

  package init(names: [String]) {
    self.names = names
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("modelNames", names)
  }

  package static func decode(_ json: JSONElement) throws(JSONError) -> [NoteType] {
    var models: [NoteType] = []
    for model in try json.requiredElements() { models.append(try NoteType(wire: model)) }
    return models
  }
}

extension NoteType {
  /// A note type as Anki stores it and AnkiConnect passes it on.
  init(wire json: JSONElement) throws(JSONError) {
    var fields: [Field] = []
    for field in try ordered(json.required("flds")) { fields.append(try Field(wire: field)) }
    var templates: [CardTemplate] = []
    for template in try ordered(json.required("tmpls")) {
      templates.append(try CardTemplate(wire: template))
    }
    self.init(
      name: try json.required("name").requiredString(),
      kind: try json.required("type").requiredInt() == 1 ? .cloze : .standard,
      fields: fields, templates: templates, css: try json.required("css").requiredString())
  }
}

extension Field {
  fileprivate init(wire json: JSONElement) throws(JSONError) {
    self.init(
      name: try json.required("name").requiredString(), font: json["font"]?.string,
      size: json["size"]?.int.map { Int($0) }, isRightToLeft: json["rtl"]?.bool,
      hint: json["description"]?.string)
  }
}

extension CardTemplate {
  fileprivate init(wire json: JSONElement) throws(JSONError) {
    self.init(
      name: try json.required("name").requiredString(),
      front: try json.required("qfmt").requiredString(),
      back: try json.required("afmt").requiredString())
  }
}

/// The parts of a note type by their `ord`.
private func ordered(_ json: JSONElement) throws(JSONError) -> [JSONElement] {
  var parts: [(order: Int64, part: JSONElement)] = []
  for part in try json.requiredElements() {
    parts.append((try part.required("ord").requiredInt(), part))
  }
  return parts.sorted { $0.order < $1.order }.map(\.part)
}
