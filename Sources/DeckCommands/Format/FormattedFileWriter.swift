import DeckFiles
import DeckManifest
import Glibc

/// Puts formatted files in place of those that they were made from.
struct FormattedFileWriter {
  /// The project folder, absolute.
  let folder: String

  /// Writes a file; returns why it was left alone, if it was.
  func write(_ change: FormatDraft.Change) -> String? {
    let path = Path.join(folder, change.path)
    do throws(FileError) {
      guard try SystemFiles().read(path) == change.before else {
        return "it changed since it was read"
      }
      if isReadOnly(path) { return "it is read-only" }
      try AtomicFile.write(change.after, to: path)
      return nil
    } catch {
      return error.reason
    }
  }

  /// Whether nobody is to write a file: replacing it would only need the right to its folder.
  private func isReadOnly(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    return status.st_mode & 0o222 == 0 || access(path, W_OK) != 0
  }
}
