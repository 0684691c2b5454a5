package import JSONText

/// Moves a card template of a note type.
///
/// Forces a full sync.
package struct ModelTemplateReposition: WriteAction {
  package static let name = "modelTemplateReposition"

  /// The note type's name.
  package var model: String
  /// The template's name.
  package var template: String
  /// Where it comes to stand, from 0; beyond the end is the end.
  package var index: Int

  package init(model: String, template: String, index: Int) {
    self.model = model
    self.template = template
    self.index = index
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("modelName", model)
    json.member("templateName", template)
    json.member("index", index)
  }
}
