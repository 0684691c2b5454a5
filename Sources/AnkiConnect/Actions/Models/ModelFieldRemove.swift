public import JSONText

/// Takes a field away, with all that notes have in it; templates lose what refers to it.
///
/// The last field stays, and so does one without which two templates would have the same front: Anki
/// refuses. Forces a full sync.
public struct ModelFieldRemove: WriteAction {
  /// The name on the wire.
  public static let name = "modelFieldRemove"

  /// The note type's name.
  public var model: String
  /// The field's name.
  public var field: String

  /// The action with its parameters.
  public init(model: String, field: String) {
    self.model = model
    self.field = field
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("modelName", model)
    json.member("fieldName", field)
  }
}
