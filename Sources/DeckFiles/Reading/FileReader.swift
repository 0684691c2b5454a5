/// What a path leads to.
package enum FileKind: Hashable, Sendable {
  case file, folder, other
}

/// The files of a project, as the rest of the program may ask for them.
///
/// Paths are absolute, or relative to the current folder.
package protocol FileReader: Sendable {
  /// The whole content of a file.
  func read(_ path: String) throws(FileError) -> [UInt8]

  /// What a path leads to, symbolic links followed; nil when it leads nowhere.
  func kind(_ path: String) -> FileKind?

  /// The names in a folder, sorted by their UTF-8, without `.` and `..`.
  func names(in folder: String) throws(FileError) -> [String]

  /// The absolute path with every symbolic link and `..` resolved.
  func realPath(_ path: String) throws(FileError) -> String

  /// All files below a folder.
  func tree(_ root: String) throws(FileError) -> FileTree
}

extension FileReader {
  /// Whether an existing path really lies in a folder, wherever symbolic links lead.
  package func isInside(_ path: String, folder: String) throws(FileError) -> Bool {
    Path.relative(try realPath(path), to: try realPath(folder)) != nil
  }
}
