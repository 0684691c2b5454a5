package import JSONText

/// Makes a note type, and reads no more of it than its name: whatever else Anki tells of it, it is made.
package struct ModelMaking: WriteAction {
  package static let name = CreateModel.name

  /// The note type.
  package var model: CreateModel

  package init(_ model: CreateModel) {
    self.model = model
  }

  package func writeParameters(to json: inout JSONWriter) {
    model.writeParameters(to: &json)
  }

  package static func decode(_ json: JSONElement) throws(JSONError) -> String {
    try json.required("name").requiredString()
  }
}
