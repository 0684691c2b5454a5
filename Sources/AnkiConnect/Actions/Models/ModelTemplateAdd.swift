public import JSONText

/// Adds a card template at the end; every note gets its card.
///
/// Forces a full sync.
///
/// Only for a name that is not there: of a present one it changes the text until Anki is closed.
public struct ModelTemplateAdd: WriteAction {
  /// The name on the wire.
  public static let name = "modelTemplateAdd"

  /// The note type's name.
  public var model: String
  /// The template.
  public var template: ModelTemplate

  /// The action with its parameters.
  public init(model: String, template: ModelTemplate) {
    self.model = model
    self.template = template
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("modelName", model)
    json.member("template") { json in
      json.object { template.write(to: &$0) }
    }
  }
}
