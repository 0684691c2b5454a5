package import JSONText

/// Sets the styling of a note type.
package struct UpdateModelStyling: WriteAction {
  package static let name = "updateModelStyling"

  /// The note type's name.
  package var model: String
  /// The styling.
  package var css: String

  package init(model: String, css: String) {
    self.model = model
    self.css = css
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("model") { json in
      json.object { json in
        json.member("name", model)
        json.member("css", css)
      }
    }
  }
}
