import DeckFiles
import DeckModel
import Glibc

/// The media beside a deck of CrowdAnki.
struct CrowdAnkiMedia {
  /// The paths of the files, by the names under which Anki stores them.
  let files: [String: String]

  /// Lists a folder, which need not be there.
  ///
  /// What is no plain file is left out: a link could lead to any file of this machine.
  init(_ folder: String) throws {
    guard Self.kind(folder) == S_IFDIR else {
      files = [:]
      return
    }
    var files: [String: String] = [:]
    for name in try SystemFiles().names(in: folder) {
      let path = Path.join(folder, name)
      let stored = Canonical.mediaNameKeepingCase(name)
      if !stored.isEmpty, Self.kind(path) == S_IFREG { files[stored] = path }
    }
    self.files = files
  }

  /// Copies a file into a folder.
  func copy(_ name: String, into folder: MediaFolder) throws(Refusal) {
    guard let file = files[name] else { throw Refusal("it has no media file \(name.quoted)") }
    try folder.put(name) { draft throws(Refusal) in
      do {
        try FileCopy.copy(file, to: draft, followsLinks: false)
      } catch {
        throw Refusal("\(error)")
      }
    }
  }

  /// What is at a path; links are not followed.
  private static func kind(_ path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : 0
  }
}
