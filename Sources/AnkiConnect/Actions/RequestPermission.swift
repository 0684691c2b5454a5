package import JSONText

/// Whether the add-on wants a key; the one action that needs none.
///
/// Without an `Origin` header it opens no dialog in Anki.
package struct RequestPermission: ReadAction {
  package static let name = "requestPermission"

  package init() {}

  package static func decode(_ json: JSONElement) throws(JSONError) -> Bool {
    try json.required("requireApikey").requiredBool()
  }
}
