/// The files on disk with others laid over them that are not in their place yet: how a folder will be
/// read once they are.
package struct OverlaidFiles: FileReader {
  private let base: any FileReader
  /// The content of new files, by absolute path.
  private let texts: [String: [UInt8]]
  /// Where the content of other new files lies for now, by absolute path.
  private let waiting: [String: String]
  /// The names in the folders of new files.
  private let added: [String: Set<String>]

  /// New files over the ones of `base`.
  ///
  /// - Parameters:
  ///   - texts: files by absolute path, without symbolic links in it.
  ///   - waiting: files by absolute path likewise, with the path where each is now.
  ///   - base: what is there already.
  package init(
    texts: [String: [UInt8]], waiting: [String: String] = [:],
    over base: any FileReader = SystemFiles()
  ) {
    self.base = base
    self.texts = texts
    self.waiting = waiting
    var added: [String: Set<String>] = [:]
    for path in Array(texts.keys) + waiting.keys {
      var path = path
      while path != "/", path != "." {
        let (inserted, _) = added[Path.folder(path), default: []].insert(Path.baseName(path))
        if !inserted { break }
        path = Path.folder(path)
      }
    }
    self.added = added
  }

  package func read(_ path: String) throws(FileError) -> [UInt8] {
    let path = Path.normalized(path)
    if let text = texts[path] { return text }
    return try base.read(waiting[path] ?? path)
  }

  package func kind(_ path: String) -> FileKind? {
    let path = Path.normalized(path)
    if texts[path] != nil || waiting[path] != nil { return .file }
    return added[path] != nil ? .folder : base.kind(path)
  }

  package func names(in folder: String) throws(FileError) -> [String] {
    guard let added = added[Path.normalized(folder)] else { return try base.names(in: folder) }
    let present = base.kind(folder) == .folder ? try base.names(in: folder) : []
    return FileTree(added.union(present)).files
  }

  package func realPath(_ path: String) throws(FileError) -> String {
    let normal = Path.normalized(path)
    let isNew = texts[normal] != nil || waiting[normal] != nil
    return isNew || base.kind(path) == nil && added[normal] != nil
      ? normal : try base.realPath(path)
  }

  package func tree(_ root: String) throws(FileError) -> FileTree {
    let present = base.kind(root) == .folder ? try base.tree(root).files : []
    let new = (Array(texts.keys) + waiting.keys).compactMap { Path.relative($0, to: root) }
      .filter { path in
        !Path.components(path).enumerated().contains { index, name in
          FileTree.isSkipped(String(name), atTop: index == 0)
        }
      }
    return FileTree(Set(present).union(new))
  }
}
