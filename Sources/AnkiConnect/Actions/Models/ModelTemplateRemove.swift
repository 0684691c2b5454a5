public import JSONText

/// Takes a card template away, with its cards.
///
/// The last template stays: Anki refuses. Forces a full sync.
public struct ModelTemplateRemove: WriteAction {
  /// The name on the wire.
  public static let name = "modelTemplateRemove"

  /// The note type's name.
  public var model: String
  /// The template's name.
  public var template: String

  /// The action with its parameters.
  public init(model: String, template: String) {
    self.model = model
    self.template = template
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("modelName", model)
    json.member("templateName", template)
  }
}
