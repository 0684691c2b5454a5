package import JSONText

/// Moves a field of a note type.
///
/// Forces a full sync.
package struct ModelFieldReposition: WriteAction {
  package static let name = "modelFieldReposition"

  /// The note type's name.
  package var model: String
  /// The field's name.
  package var field: String
  /// Where it comes to stand, from 0; beyond the end is the end.
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
