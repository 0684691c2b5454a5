public import JSONText

/// Moves a field of a note type.
///
/// Forces a full sync.
public struct ModelFieldReposition: WriteAction {
  /// The name on the wire.
  public static let name = "modelFieldReposition"

  /// The note type's name.
  public var model: String
  /// The field's name.
  public var field: String
  /// Where it comes to stand, from 0; beyond the end is the end.
  public var index: Int

  /// The action with its parameters.
  public init(model: String, field: String, index: Int) {
    self.model = model
    self.field = field
    self.index = index
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("modelName", model)
    json.member("fieldName", field)
    json.member("index", index)
  }
}
