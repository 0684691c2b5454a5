public import JSONText

/// Adds a field to a note type.
///
/// Forces a full sync.
public struct ModelFieldAdd: WriteAction {
  /// The name on the wire.
  public static let name = "modelFieldAdd"

  /// The note type's name.
  public var model: String
  /// The field's name, in canonical form: any other is added and then reported as an error.
  public var field: String
  /// Where it comes to stand, from 0; nil is the end.
  ///
  /// A field that is there already is only moved.
  public var index: Int?

  /// The action with its parameters.
  public init(model: String, field: String, index: Int? = nil) {
    self.model = model
    self.field = field
    self.index = index
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("modelName", model)
    json.member("fieldName", field)
    if let index { json.member("index", index) }
  }
}
