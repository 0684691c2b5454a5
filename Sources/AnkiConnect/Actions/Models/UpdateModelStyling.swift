public import JSONText

/// Sets the styling of a note type.
public struct UpdateModelStyling: WriteAction {
  /// The name on the wire.
  public static let name = "updateModelStyling"

  /// The note type's name.
  public var model: String
  /// The styling.
  public var css: String

  /// The action with its parameters.
  public init(model: String, css: String) {
    self.model = model
    self.css = css
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("model") { json in
      json.object { json in
        json.member("name", model)
        json.member("css", css)
      }
    }
  }
}
