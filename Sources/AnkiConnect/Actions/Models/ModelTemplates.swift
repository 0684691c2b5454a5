public import JSONText

/// The card templates of a note type, in their order.
public struct ModelTemplates: ReadAction {
  /// The name on the wire.
  public static let name = "modelTemplates"

  /// The note type's name; Anki looks it up without regard to case.
  public var model: String

  /// Asks about a note type.
  public init(model: String) {
    self.model = model
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("modelName", model)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> [ModelTemplate] {
    var templates: [ModelTemplate] = []
    for template in try json.requiredMembers() {
      templates.append(
        ModelTemplate(
          name: template.key, front: try template.value.required("Front").requiredString(),
          back: try template.value.required("Back").requiredString()))
    }
    return templates
  }
}

/// Which fields the card templates of a note type show, in their order.
///
/// What is an answer's own: fields that the question shows too are not told of the answer.
public struct ModelFieldsOnTemplates: ReadAction {
  /// The name on the wire.
  public static let name = "modelFieldsOnTemplates"

  /// The note type's name; Anki looks it up without regard to case.
  public var model: String

  /// Asks about a note type.
  public init(model: String) {
    self.model = model
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("modelName", model)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> [TemplateFields] {
    var templates: [TemplateFields] = []
    for template in try json.requiredMembers() {
      let sides = Array(try template.value.requiredElements())
      guard sides.count == 2 else { throw JSONError("\(sides.count) sides of a template") }
      templates.append(
        TemplateFields(
          template: template.key, front: try sides[0].requiredStrings(),
          back: try sides[1].requiredStrings()))
    }
    return templates
  }
}

/// Which fields a card template shows.
public struct TemplateFields: Equatable, Sendable {
  /// The template's name.
  public var template: String
  /// The fields of the question, by name.
  public var front: [String]
  /// The fields of the answer that the question does not show, by name.
  public var back: [String]
}

/// The styling of a note type: CSS.
public struct ModelStyling: ReadAction {
  /// The name on the wire.
  public static let name = "modelStyling"

  /// The note type's name; Anki looks it up without regard to case.
  public var model: String

  /// Asks about a note type.
  public init(model: String) {
    self.model = model
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("modelName", model)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> String {
    try json.required("css").requiredString()
  }
}
