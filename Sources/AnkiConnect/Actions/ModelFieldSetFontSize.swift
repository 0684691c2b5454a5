package import JSONText

/// Sets the editor's font size of a field.
package struct ModelFieldSetFontSize: WriteAction {
  package static let name = "modelFieldSetFontSize"

  /// The note type's name.
  package var model: String
  /// The field's name.
  package var field: String
  /// The size, in points.
  package var size: Int

  package init(model: String, field: String, size: Int) {
    self.model = model
    self.field = field
    self.size = size
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("modelName", model)
    json.member("fieldName", field)
    json.member("fontSize", size)
  }
}
