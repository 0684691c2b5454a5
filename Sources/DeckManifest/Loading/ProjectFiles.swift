import DeckFiles
import DeckModel
import YAMLTree

/// The files of a project: listed once, and kept inside its folder.
struct ProjectFiles: Sendable {
  /// The project folder, absolute.
  let root: String
  /// Whether files outside the project folder may be used.
  var allowsOutside = false

  private let reader: any FileReader
  private let watch: LoadWatch
  private let tree: FileTree
  private let spellings: Spellings

  /// The files below `root`; an unreadable folder has none.
  init(root: String, reader: any FileReader = SystemFiles(), watch: LoadWatch = LoadWatch(nil)) {
    self.root = root
    self.reader = reader
    self.watch = watch
    spellings = Spellings(of: reader)
    tree = watch.reading { (try? reader.tree(root)) ?? FileTree([]) }
  }

  /// The files that a pattern matches.
  ///
  /// - Throws: ``GlobError`` when the pattern means nothing.
  func matching(_ pattern: String) throws(GlobError) -> [String] {
    tree.matching(try Glob(pattern))
  }

  /// The content of a file of the project.
  func read(_ path: String) throws(FileError) -> [UInt8] {
    try watch.reading { () throws(FileError) in try reader.read(absolutePath(of: path)) }
  }

  /// The absolute path of a file of the project.
  func absolutePath(of path: String) -> String { Path.join(root, path) }

  /// What a reference leads to, as seen from a folder of the project.
  func find(_ reference: String, in folder: String) -> Finding {
    guard !reference.isEmpty, !reference.utf8.contains(0) else { return .missing }
    let path = Path.join(folder, reference)
    let leaves = Path.isAbsolute(path) || path == ".." || path.hasBytePrefix("../")
    if leaves && !allowsOutside { return .outside }
    if leaves || !tree.contains(path) { return findOutsideTree(path) }
    let isInside = (try? reader.isInside(absolutePath(of: path), folder: root)) ?? true
    return isInside || allowsOutside ? .found(path) : .outside
  }

  /// Files that the listing passes over, and names in another spelling.
  private func findOutsideTree(_ path: String) -> Finding {
    if let other = spellings.other(of: path, in: root),
      reader.kind(absolutePath(of: other)) == .file
    {
      return .otherCase(other)
    }
    guard reader.kind(absolutePath(of: path)) == .file else { return .missing }
    let isInside = (try? reader.isInside(absolutePath(of: path), folder: root)) ?? true
    return isInside || allowsOutside ? .found(path) : .outside
  }
}

extension ProjectFiles {
  /// The file that a reference in `file` names; a problem when there is none.
  func path(
    of reference: String, from file: String, missing code: DiagnosticCode, at node: YAMLNode,
    _ decoder: inout FileDecoder
  ) -> String? {
    let location = decoder.location(node)
    switch find(reference, in: Path.folder(file)) {
    case .found(let path): return path
    case .missing:
      decoder.report(
        code, "\"\(reference)\" is not there", at: node,
        help: "paths are relative to the file that names them")
    case .otherCase(let actual):
      decoder.problems.append(.mediaCase(reference, actual: actual, at: location))
    case .outside: decoder.problems.append(.outsideProject(reference, at: location))
    }
    return nil
  }

  /// The content of a file; a problem at `location` when it cannot be read.
  func bytes(
    of path: String, at location: SourceLocation, _ decoder: inout FileDecoder
  ) -> [UInt8]? {
    do throws(FileError) {
      return try read(path)
    } catch {
      decoder.problems.append(
        Diagnostic(.unreadableFile, "\"\(path)\" cannot be read: \(error.reason)", at: location))
      return nil
    }
  }
}
