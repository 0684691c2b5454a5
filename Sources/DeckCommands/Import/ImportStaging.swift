import DeckFiles
import DeckManifest
import DeckSync
import Digests
import Glibc

/// A folder in the project in which media wait until all is known to be well.
///
/// It is locked as long as its process lives, so that what a process left that was killed can be told
/// from what is in use.
final class ImportStaging {
  /// Its absolute path.
  let path: String
  private let lock: FolderLock?

  private static let prefix = ".deckform-import-"

  private init(in project: String) throws(FileError) {
    var template = Array("\(project)/\(Self.prefix)XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw FileError(.write, project, code: errno) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    lock = FolderLock(path)
  }

  /// Makes the folder, after removing those that imports left which were killed; ends the command when it
  /// cannot.
  static func make(in project: String, _ console: Console) throws -> ImportStaging {
    for name in removeLeftBehind(in: project) {
      console.messages.write("Removed \(name), which an import that was cut off had left behind.\n")
    }
    do throws(FileError) {
      return try ImportStaging(in: project)
    } catch {
      console.writeError("\(error)")
      throw ExitStatus.failed.exit
    }
  }

  /// Removes the folders that no process uses any more.
  ///
  /// - Returns: their names.
  private static func removeLeftBehind(in project: String) -> [String] {
    let names = ((try? SystemFiles().names(in: project)) ?? []).filter { $0.hasPrefix(prefix) }
    return names.filter { name in
      let path = Path.join(project, name)
      guard let lock = FolderLock(path), lock.isOlder(thanSeconds: 60) else { return false }
      return empty(path)
    }
  }

  /// Deletes the files in a folder, and the folder; one with more than files stays.
  private static func empty(_ path: String) -> Bool {
    for name in (try? SystemFiles().names(in: path)) ?? [] { unlink(Path.join(path, name)) }
    return rmdir(path) == 0
  }

  deinit { remove() }

  /// Deletes the folder with what still waits in it; when nothing does any more, best at once: a process
  /// may be killed.
  func remove() { _ = Self.empty(path) }
}

/// Puts the files of an import into a project: all of them, or none.
struct ImportWriter {
  let folder: String
  let files: [WrittenFile]
  let staging: ImportStaging
  /// The media by name, each with its place in the project.
  let media: [(name: String, path: String)]

  /// The paths at which something else is already.
  func taken() -> [String] {
    let texts = files.map(\.path).filter { SystemFiles().kind(Path.join(folder, $0)) != nil }
    return texts + media.filter { isTaken($0) }.map(\.path)
  }

  private func isTaken(_ file: (name: String, path: String)) -> Bool {
    let path = Path.join(folder, file.path)
    guard SystemFiles().kind(path) != nil else { return false }
    guard let present = try? FileDigest(path: path),
      let new = try? FileDigest(path: Path.join(staging.path, file.name))
    else { return true }
    return present.digest != new.digest
  }

  /// Writes everything; on failure takes away what was written.
  func write() throws(FileError) {
    var written: [String] = []
    do throws(FileError) {
      for file in media {
        let path = Path.join(folder, file.path)
        if SystemFiles().kind(path) != nil { continue }
        try AtomicFile.makeFolders(Path.folder(path))
        try Self.move(Path.join(staging.path, file.name), to: path)
        written.append(path)
      }
      for file in files {
        let path = Path.join(folder, file.path)
        try AtomicFile.write(Array(file.text.utf8), to: path)
        written.append(path)
      }
      staging.remove()
    } catch {
      for path in written { remove(path) }
      throw error
    }
  }

  private static func move(_ source: String, to path: String) throws(FileError) {
    guard rename(source, path) == 0 else { throw FileError(.write, path, code: errno) }
  }

  /// Removes a file, and the folders that it leaves empty.
  private func remove(_ path: String) {
    unlink(path)
    var parent = Path.folder(path)
    while parent != folder, rmdir(parent) == 0 { parent = Path.folder(parent) }
  }
}
