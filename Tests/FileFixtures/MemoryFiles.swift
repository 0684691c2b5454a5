package import DeckFiles
import Glibc

/// Files in memory, for tests.
///
/// Paths are normalised; folders are there when a file lies in them. There are no links.
/// Names that differ only in their Unicode form are one file here, unlike on disk.
package struct MemoryFiles: FileReader {
  package var files: [String: [UInt8]]

  package init(_ files: [String: [UInt8]]) {
    self.files = Dictionary(
      files.map { (Path.normalized($0.key), $0.value) }, uniquingKeysWith: { $1 })
  }

  /// Files of text.
  package init(text files: [String: String]) {
    self.init(files.mapValues { Array($0.utf8) })
  }

  package func read(_ path: String) throws(FileError) -> [UInt8] {
    if let bytes = files[Path.normalized(path)] { return bytes }
    throw FileError(.read, path, code: kind(path) == .folder ? EISDIR : ENOENT)
  }

  package func kind(_ path: String) -> FileKind? {
    let path = Path.normalized(path)
    if files[path] != nil { return .file }
    return path == "." || files.keys.contains { Path.relative($0, to: path) != nil } ? .folder : nil
  }

  package func names(in folder: String) throws(FileError) -> [String] {
    guard kind(folder) == .folder else { throw FileError(.list, folder, code: ENOENT) }
    let inside = files.keys.compactMap { Path.relative($0, to: folder) }
    let names = Set(inside.compactMap { Path.components($0).first.map(String.init) })
    return FileTree(names).files
  }

  package func realPath(_ path: String) throws(FileError) -> String {
    guard kind(path) != nil else { throw FileError(.resolve, path, code: ENOENT) }
    return Path.normalized(path)
  }

  package func tree(_ root: String) throws(FileError) -> FileTree {
    guard kind(root) == .folder else { throw FileError(.list, root, code: ENOENT) }
    return FileTree(files.keys.compactMap { Path.relative($0, to: root) }.filter(Self.isListed))
  }

  private static func isListed(_ path: String) -> Bool {
    !Path.components(path).enumerated().contains { index, name in
      FileTree.isSkipped(String(name), atTop: index == 0)
    }
  }
}
