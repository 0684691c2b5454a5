package import JSONText

/// Takes a card template away, with its cards.
///
/// The last template stays: Anki refuses. Forces a full sync.
package struct ModelTemplateRemove: WriteAction {
  package static let name = "modelTemplateRemove"

  /// The note type's name.
  package var model: String
  /// The template's name.
  package var template: String

  package init(model: String, template: String) {
    self.model = model
    self.template = template
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("modelName", model)
    json.member("templateName", template)
  }
}
