public import JSONText

/// Stores a media file and gives the name that Anki gave it.
///
/// Where one of that name and other content is to be kept, ours gets a name with its SHA-1 in it; one
/// of the same content keeps the name, as if it were ours.
public struct StoreMediaFile: WriteAction {
  /// Where the content comes from.
  public enum Source: Equatable, Sendable {
    /// A file that Anki's process reads: an absolute path on its machine.
    case path(String)
    /// The content itself; AnkiConnect takes none that is empty, and more than a megabyte or two makes
    /// Anki stand still.
    case data([UInt8])
    /// An address that Anki's process loads it from, by HTTP or HTTPS.
    case url(String)
  }

  /// The name on the wire.
  public static let name = "storeMediaFile"

  /// The name, in canonical form: Anki stores in lower case but replaces only the very name.
  ///
  /// One that begins with `_` is not taken for unused.
  public var filename: String
  /// The content.
  public var source: Source
  /// Whether one of that name is deleted before.
  public var replaces: Bool
  /// The MD5, in hexadecimal digits, of a content that is not to be stored: that of an error page, for
  /// example.
  public var skipHash: String?

  /// Stores a file.
  public init(filename: String, source: Source, replaces: Bool = true, skipHash: String? = nil) {
    (self.filename, self.source) = (filename, source)
    (self.replaces, self.skipHash) = (replaces, skipHash)
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("filename", filename)
    json.member(source: source)
    if let skipHash { json.member("skipHash", skipHash) }
    if !replaces { json.member("deleteExisting", false) }
  }

  /// The name; nil when the content was the one to skip.
  public static func decode(_ json: JSONElement) throws(JSONError) -> String? {
    json.isNull ? nil : try json.requiredString()
  }
}

extension JSONWriter {
  /// The member that says where a file's content comes from.
  mutating func member(source: StoreMediaFile.Source) {
    switch source {
    case .path(let path): member("path", path)
    case .data(let bytes): member("data", Base64.encode(bytes))
    case .url(let url): member("url", url)
    }
  }
}
