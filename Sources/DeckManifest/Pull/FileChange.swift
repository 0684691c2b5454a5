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

  init(_ path: String, _ content: Content) {
    self.path = path
    self.content = content
  }
}
