package import JSONText

/// Takes a field away, with all that notes have in it; templates lose what refers to it.
///
/// The last field stays, and so does one without which two templates would have the same front: Anki
/// refuses. Forces a full sync.
package struct ModelFieldRemove: WriteAction {
  package static let name = "modelFieldRemove"

  /// The note type's name.
  package var model: String
  /// The field's name.
  package var field: String

  package init(model: String, field: String) {
    self.model = model
    self.field = field
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("modelName", model)
    json.member("fieldName", field)
  }
}
