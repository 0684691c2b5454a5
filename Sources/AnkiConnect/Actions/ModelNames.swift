package import JSONText

/// The names of the note types.
package struct ModelNames: ReadAction {
  package static let name = "modelNames"

  package init() {}

  package static func decode(_ json: JSONElement) throws(JSONError) -> [String] {
    try json.requiredStrings()
  }
}
