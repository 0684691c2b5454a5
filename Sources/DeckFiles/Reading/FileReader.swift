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

  /// How a path seen from `root` is spelled on disk, when it is there in another spelling only.
  ///
  /// A spelling is another when it differs in upper and lower case or in its Unicode form; some
  /// systems open such a file and some do not.
  ///
  /// - Returns: nil when the path is there as written, or not there in any spelling.
  package func otherSpelling(of path: String, in root: String) -> String? {
    var parts: [String] = []
    for part in Path.components(Path.normalized(path)).map(String.init) {
      let folder = Path.join(root, parts.joined(separator: "/"))
      guard let spelling = part == ".." ? part : spelling(of: part, in: folder) else { return nil }
      parts.append(spelling)
    }
    let found = parts.joined(separator: "/")
    return found.utf8.elementsEqual(Path.normalized(path).utf8) ? nil : found
  }

  private func spelling(of name: String, in folder: String) -> String? {
    guard let names = try? names(in: folder) else { return nil }
    // `==` is blind to the Unicode form.
    return names.first { $0.utf8.elementsEqual(name.utf8) }
      ?? names.first { $0.lowercased() == name.lowercased() }
  }
}
