import Glibc

/// A folder of our own that is gone, with its files, when nobody holds it any more.
final class TemporaryFolder {
  let path: String

  /// Makes a folder where the system keeps temporary files.
  ///
  /// - Throws: ``Refusal`` when the system does not let us.
  init() throws(Refusal) {
    let root = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(root)/deckform-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Refusal("no temporary folder in \(root): \(systemMessage())")
    }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// The path of a file in the folder.
  func file(_ name: String) -> String { "\(path)/\(name)" }

  deinit {
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name != "." && name != ".." { unlink(file(name)) }
      }
      closedir(folder)
    }
    rmdir(path)
  }
}

/// What the system says about its last error.
func systemMessage() -> String { String(cString: strerror(errno)) }
