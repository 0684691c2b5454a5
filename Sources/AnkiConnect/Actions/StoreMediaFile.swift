package import JSONText

/// Stores a media file in place of one of that name, and gives the name that Anki gave it.
package struct StoreMediaFile: WriteAction {
  /// Where the content comes from.
  package enum Source: Equatable, Sendable {
    /// A file that Anki's process reads: an absolute path on its machine.
    case path(String)
    /// The content itself; AnkiConnect takes none that is empty.
    case data([UInt8])
  }

  package static let name = "storeMediaFile"

  /// The name, in canonical form: Anki stores in lower case but replaces only the very name.
  package var filename: String
  /// The content.
  package var source: Source

  package init(filename: String, source: Source) {
    self.filename = filename
    self.source = source
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("filename", filename)
    switch source {
    case .path(let path): json.member("path", path)
    case .data(let bytes): json.member("data", Base64.encode(bytes))
    }
  }

  package static func decode(_ json: JSONElement) throws(JSONError) -> String {
    try json.requiredString()
  }
}
