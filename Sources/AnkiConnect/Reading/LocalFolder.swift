import DeckModel
import DeckSync
import Digests
import Glibc

/// A folder of this machine that may be Anki's media folder.
struct LocalFolder {
  let path: String

  /// The names in it; nil when it cannot be read.
  ///
  /// Bytes that are no UTF-8 read as in Anki's replies.
  var names: Set<String>? {
    guard let directory = opendir(path) else { return nil }
    defer { closedir(directory) }
    var names: Set<String> = []
    while let entry = readdir(directory) { names.insert(Self.name(of: entry)) }
    return names.subtracting([".", ".."])
  }

  /// Whether its files together have fewer bytes; no when it cannot be read.
  func isSmaller(than limit: Int) -> Bool {
    guard let names else { return false }
    var room = limit
    for name in names where room > 0 {
      var status = stat()
      if stat(path + "/" + name, &status) == 0 { room -= Int(status.st_size) }
    }
    return room > 0
  }

  /// A file in it, read.
  func file(_ name: String) throws(BackendError) -> MediaFile {
    do {
      let content = try FileDigest(path: path + "/" + name)
      return MediaFile(name: name, digest: content.digest.hex, size: content.size)
    } catch {
      throw BackendError(.file, "cannot read \(path)/\(name): \(error.message)")
    }
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
    withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }
}
