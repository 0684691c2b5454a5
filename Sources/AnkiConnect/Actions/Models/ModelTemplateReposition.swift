public import JSONText

/// Moves a card template of a note type.
///
/// Forces a full sync.
public struct ModelTemplateReposition: WriteAction {
  /// The name on the wire.
  public static let name = "modelTemplateReposition"

  /// The note type's name.
  public var model: String
  /// The template's name.
  public var template: String
  /// Where it comes to stand, from 0; beyond the end is the end.
  public var index: Int

  /// The action with its parameters.
  public init(model: String, template: String, index: Int) {
    self.model = model
    self.template = template
    self.index = index
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("modelName", model)
    json.member("templateName", template)
    json.member("index", index)
  }
}
