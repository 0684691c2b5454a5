public import JSONText

/// Sets the sides of card templates, all of them or none.
///
/// A template that is not there is passed over in silence, and an empty side is left as it was.
public struct UpdateModelTemplates: WriteAction {
  /// The name on the wire.
  public static let name = "updateModelTemplates"

  /// The note type's name.
  public var model: String
  /// The templates, by name, with both sides.
  public var templates: [ModelTemplate]

  /// The action with its parameters.
  public init(model: String, templates: [ModelTemplate]) {
    self.model = model
    self.templates = templates
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("model") { json in
      json.object { json in
        json.member("name", model)
        json.member("templates") { json in
          json.object { json in for template in templates { write(template, to: &json) } }
        }
      }
    }
  }

  private func write(_ template: ModelTemplate, to json: inout JSONWriter) {
    json.member(template.name) { json in
      json.object { json in
        json.member("Front", template.front)
        json.member("Back", template.back)
      }
    }
  }
}
