public import JSONText

/// Sets the editor's font of a field.
public struct ModelFieldSetFont: WriteAction {
  /// The name on the wire.
  public static let name = "modelFieldSetFont"

  /// The note type's name.
  public var model: String
  /// The field's name.
  public var field: String
  /// The font.
  public var font: String

  /// The action with its parameters.
  public init(model: String, field: String, font: String) {
    self.model = model
    self.field = field
    self.font = font
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("modelName", model)
    json.member("fieldName", field)
    json.member("font", font)
  }
}
