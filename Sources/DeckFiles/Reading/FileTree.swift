/// The files below a folder, listed once.
package struct FileTree: Hashable, Sendable {
  /// The files' paths seen from the folder, with `/`, sorted by their UTF-8.
  package let files: [String]

  package init(_ files: some Sequence<String>) {
    self.files = files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The files that a pattern matches, in order.
  package func matching(_ glob: Glob) -> [String] { files.filter(glob.matches) }

  /// Whether a file is there, by the very bytes of its path.
  package func contains(_ path: String) -> Bool {
    var (low, high) = (0, files.count)
    while low < high {
      let middle = (low + high) / 2
      if files[middle].utf8.lexicographicallyPrecedes(path.utf8) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < files.count && files[low].utf8.elementsEqual(path.utf8)
  }

  /// Whether a name in a project is passed over: names that begin with a dot anywhere, and the
  /// folder `build` at the top, which holds what we make.
  package static func isSkipped(_ name: String, atTop: Bool) -> Bool {
    name.utf8.first == UInt8(ascii: ".") || (atTop && name == "build")
  }
}
