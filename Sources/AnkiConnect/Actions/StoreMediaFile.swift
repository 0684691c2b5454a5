package import JSONText

/// Stores a media file and gives the name that Anki gave it.
///
/// Where one of that name and other content is to be kept, ours gets a name with its SHA-1 in it; one
/// of the same content keeps the name, as if it were ours.
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
  /// Whether one of that name is deleted before.
  package var replaces: Bool

  package init(filename: String, source: Source, replaces: Bool = true) {
    self.filename = filename
    self.source = source
    self.replaces = replaces
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("filename", filename)
    switch source {
    case .path(let path): json.member("path", path)
    case .data(let bytes): json.member("data", Base64.encode(bytes))
    }
    if !replaces { json.member("deleteExisting", false) }
  }

  package static func decode(_ json: JSONElement) throws(JSONError) -> String {
    try json.requiredString()
  }
}
