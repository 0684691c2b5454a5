import Glibc

/// Where the project is.
enum ProjectFolder {
  /// The absolute path of the folder with deckform.yaml: the one given, or the nearest of the
  /// working directory and its parents; nil when there is none.
  static func nearest(to given: String?) -> String? {
    guard let start = absolute(given ?? ".") else { return nil }
    if given != nil { return hasProjectFile(start) ? start : nil }
    return nearest(above: start)
  }

  /// The nearest of an absolute folder and its parents that has deckform.yaml.
  static func nearest(above start: String) -> String? {
    var folder = start
    while !hasProjectFile(folder) {
      guard folder != "/", let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) else {
        return nil
      }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
    return folder
  }

  /// The path without links and dots; nil when nothing is there.
  static func absolute(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func hasProjectFile(_ folder: String) -> Bool {
    access("\(folder)/deckform.yaml", F_OK) == 0
  }
}
