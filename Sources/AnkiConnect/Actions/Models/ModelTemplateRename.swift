public import JSONText

/// Gives a card template another name; its cards stay.
///
/// A name that another template has, but for case, is given all the same: whichever of the two comes
/// later gets a `+`.
public struct ModelTemplateRename: WriteAction {
  /// The name on the wire.
  public static let name = "modelTemplateRename"

  /// The note type's name.
  public var model: String
  /// The template's name.
  public var template: String
  /// Its new name.
  public var newName: String

  /// The action with its parameters.
  public init(model: String, template: String, newName: String) {
    self.model = model
    self.template = template
    self.newName = newName
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("modelName", model)
    json.member("oldTemplateName", template)
    json.member("newTemplateName", newName)
  }
}
