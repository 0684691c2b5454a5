package import JSONText

/// The names of the actions that this add-on has.
package struct ApiReflect: ReadAction {
  package static let name = "apiReflect"

  package init() {}

  package func writeParameters(to json: inout JSONWriter) {
    json.member("scopes", ["actions"])
  }

  package static func decode(_ json: JSONElement) throws(JSONError) -> [String] {
    try json.required("actions").requiredStrings()
  }
}
