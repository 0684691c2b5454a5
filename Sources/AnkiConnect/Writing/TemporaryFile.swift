import DeckFiles
import Glibc

/// A file that only this user can read, alone in a folder.
struct TemporaryFile {
  private let folder: String
  let path: String

  /// A place for a file that is written by others; nil when the system does not let us.
  init?() {
    let root = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(root)/deckform-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    path = folder + "/content"
  }

  /// Writes the file; nil when the system does not let us.
  init?(_ bytes: [UInt8]) {
    self.init()
    do {
      try AtomicFile.write(bytes, to: path)
    } catch {
      remove()
      return nil
    }
  }

  /// Deletes it with its folder.
  func remove() {
    unlink(path)
    rmdir(folder)
  }
}
