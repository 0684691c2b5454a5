import YAMLTree

/// What a change makes of a file of the project.
struct FileChange {
  /// What is done to its bytes.
  enum Content {
    case edits([ByteEdit])
    /// All of it.
    case text(String)
    /// The content of a media file that waits, by its name.
    case media(String)
  }

  /// The path inside the project; absolute where the file lies outside.
  let path: String
  let content: Content
  /// Whether other notes change with it, each of which has the same change.
  let isShared: Bool

  init(_ path: String, _ content: Content, isShared: Bool = false) {
    self.path = path
    self.content = content
    self.isShared = isShared
  }

  /// What shared changes of the same bytes have in common; nil for one that is not shared.
  var sharedPlace: String? {
    guard isShared, case .edits(let edits) = content else { return nil }
    return edits.reduce(into: path) { $0 += ":\($1.range)" }
  }
}
