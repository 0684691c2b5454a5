package import DeckModel
package import JSONText

/// Makes a note type, and gives the name that Anki gave it.
///
/// A name that differs from a present one only in case gets a suffix: the result must be compared.
package struct CreateModel: WriteAction {
  package static let name = "createModel"

  /// The note type; only names, kind, sides and styling are used.
  package var model: NoteType

  package init(model: NoteType) {
    self.model = model
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("modelName", model.name)
    json.member("inOrderFields", model.fields.map(\.name))
    json.member("cardTemplates") { json in
      json.array { json in
        for template in model.templates { json.object { template.write(to: &$0) } }
      }
    }
    // Always: without it Anki puts its own styling.
    json.member("css", model.css)
    json.member("isCloze", model.kind == .cloze)
  }

  package static func decode(_ json: JSONElement) throws(JSONError) -> String {
    try json.required("name").requiredString()
  }
}

extension CardTemplate {
  /// The members by which createModel and modelTemplateAdd know a template.
  func write(to json: inout JSONWriter) {
    json.member("Name", name)
    json.member("Front", front)
    json.member("Back", back)
  }
}
