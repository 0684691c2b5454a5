public import JSONText

/// Sets what the editor shows in a field while it is empty.
public struct ModelFieldSetDescription: WriteAction {
  /// The name on the wire.
  public static let name = "modelFieldSetDescription"

  /// The note type's name.
  public var model: String
  /// The field's name.
  public var field: String
  /// The text.
  public var description: String

  /// The action with its parameters.
  public init(model: String, field: String, description: String) {
    self.model = model
    self.field = field
    self.description = description
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("modelName", model)
    json.member("fieldName", field)
    json.member("description", description)
  }
  /// Whether this Anki has such texts.
  public static func decode(_ json: JSONElement) -> Bool {
    json.bool == true
  }
}
