package import JSONText

/// The version of the API: 6 in every add-on since 2017, and so no hint of what it can do.
package struct Version: ReadAction {
  package static let name = "version"

  package init() {}

  package static func decode(_ json: JSONElement) throws(JSONError) -> Int64 {
    try json.requiredInt()
  }
}
