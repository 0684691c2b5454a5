public import JSONText

/// Sets the editor's font size of a field.
public struct ModelFieldSetFontSize: WriteAction {
  /// The name on the wire.
  public static let name = "modelFieldSetFontSize"

  /// The note type's name.
  public var model: String
  /// The field's name.
  public var field: String
  /// The size, in points.
  public var size: Int

  /// The action with its parameters.
  public init(model: String, field: String, size: Int) {
    self.model = model
    self.field = field
    self.size = size
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("modelName", model)
    json.member("fieldName", field)
    json.member("fontSize", size)
  }
}
