package import JSONText

/// Sets the editor's font of a field.
package struct ModelFieldSetFont: WriteAction {
  package static let name = "modelFieldSetFont"

  /// The note type's name.
  package var model: String
  /// The field's name.
  package var field: String
  /// The font.
  package var font: String

  package init(model: String, field: String, font: String) {
    self.model = model
    self.field = field
    self.font = font
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("modelName", model)
    json.member("fieldName", field)
    json.member("font", font)
  }
}
