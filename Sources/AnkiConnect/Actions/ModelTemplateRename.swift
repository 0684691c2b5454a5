package import JSONText

/// Gives a card template another name; its cards stay.
///
/// A name that another template has, but for case, is given all the same: whichever of the two comes
/// later gets a `+`.
package struct ModelTemplateRename: WriteAction {
  package static let name = "modelTemplateRename"

  /// The note type's name.
  package var model: String
  /// The template's name.
  package var template: String
  /// Its new name.
  package var newName: String

  package init(model: String, template: String, newName: String) {
    self.model = model
    self.template = template
    self.newName = newName
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("modelName", model)
    json.member("oldTemplateName", template)
    json.member("newTemplateName", newName)
  }
}
