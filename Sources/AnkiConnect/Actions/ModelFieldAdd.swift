package import JSONText

/// Adds a field to a note type.
///
/// Forces a full sync.
package struct ModelFieldAdd: WriteAction {
  package static let name = "modelFieldAdd"

  /// The note type's name.
  package var model: String
  /// The field's name, in canonical form: any other is added and then reported as an error.
  package var field: String
  /// Where it comes to stand, from 0.
  package var index: Int

  package init(model: String, field: String, index: Int) {
    self.model = model
    self.field = field
    self.index = index
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("modelName", model)
    json.member("fieldName", field)
    json.member("index", index)
  }
}
