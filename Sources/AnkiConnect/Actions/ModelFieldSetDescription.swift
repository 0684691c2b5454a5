package import JSONText

/// Sets what the editor shows in a field while it is empty.
package struct ModelFieldSetDescription: WriteAction {
  package static let name = "modelFieldSetDescription"

  /// The note type's name.
  package var model: String
  /// The field's name.
  package var field: String
  /// The text.
  package var description: String

  package init(model: String, field: String, description: String) {
    self.model = model
    self.field = field
    self.description = description
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("modelName", model)
    json.member("fieldName", field)
    json.member("description", description)
  }
}
