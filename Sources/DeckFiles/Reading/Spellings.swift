import Synchronization

/// How names are spelled on disk; each folder is listed once, when it is first asked for.
///
/// A spelling is another when it differs in upper and lower case or in its Unicode form; some systems open
/// such a file and some do not.
package final class Spellings: Sendable {
  private let reader: any FileReader
  private let folders = Mutex<[String: Names?]>([:])

  /// The spellings of what a reader can list.
  package init(of reader: any FileReader) { self.reader = reader }

  /// How a path seen from `root` is spelled, when it is there in another spelling only.
  ///
  /// - Returns: nil when the path is there as written, or not there in any spelling.
  package func other(of path: String, in root: String) -> String? {
    let normal = Path.normalized(path)
    var parts: [String] = []
    for part in Path.components(normal).map(String.init) {
      let folder = Path.join(root, parts.joined(separator: "/"))
      guard let spelling = part == ".." ? part : names(in: folder)?.spelling(of: part) else {
        return nil
      }
      parts.append(spelling)
    }
    let found = parts.joined(separator: "/")
    return found.utf8.elementsEqual(normal.utf8) ? nil : found
  }

  private func names(in folder: String) -> Names? {
    folders.withLock { folders in
      if let known = folders[folder] { return known }
      let names = (try? reader.names(in: folder)).map(Names.init)
      folders[folder] = .some(names)
      return names
    }
  }
}

/// The names in a folder, found by their bytes or without regard to spelling.
private struct Names {
  private let exact: Set<[UInt8]>
  /// The first of the names that are alike.
  private let alike: [String: String]

  init(_ names: [String]) {
    exact = Set(names.map { Array($0.utf8) })
    alike = Dictionary(names.map { ($0.lowercased(), $0) }) { first, _ in first }
  }

  func spelling(of name: String) -> String? {
    // Strings are equal whatever their Unicode form: that is another spelling, too.
    exact.contains(Array(name.utf8)) ? name : alike[name.lowercased()]
  }
}
