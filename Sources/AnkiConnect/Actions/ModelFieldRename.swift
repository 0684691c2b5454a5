package import JSONText

/// Gives a field another name; templates follow, and notes keep its content.
///
/// A name that another field has, but for case, is given all the same: whichever of the two comes
/// later gets a `+`.
package struct ModelFieldRename: WriteAction {
  package static let name = "modelFieldRename"

  /// The note type's name.
  package var model: String
  /// The field's name.
  package var field: String
  /// Its new name.
  package var newName: String

  package init(model: String, field: String, newName: String) {
    self.model = model
    self.field = field
    self.newName = newName
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("modelName", model)
    json.member("oldFieldName", field)
    json.member("newFieldName", newName)
  }
}
