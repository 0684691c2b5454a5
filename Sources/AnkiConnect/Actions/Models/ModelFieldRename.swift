public import JSONText

/// Gives a field another name; templates follow, and notes keep its content.
///
/// A name that another field has, but for case, is given all the same: whichever of the two comes
/// later gets a `+`.
public struct ModelFieldRename: WriteAction {
  /// The name on the wire.
  public static let name = "modelFieldRename"

  /// The note type's name.
  public var model: String
  /// The field's name.
  public var field: String
  /// Its new name.
  public var newName: String

  /// The action with its parameters.
  public init(model: String, field: String, newName: String) {
    self.model = model
    self.field = field
    self.newName = newName
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("modelName", model)
    json.member("oldFieldName", field)
    json.member("newFieldName", newName)
  }
}
