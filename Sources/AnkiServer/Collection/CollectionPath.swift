import DeckFiles
import Glibc

/// Where a collection and what belongs to it lie.
struct CollectionPath {
  /// The path of the file, absolute.
  let path: String
  /// The folder of its media, beside it.
  let media: String
  /// What the API calls its profile: the name of its folder where the file has Anki's own name, else the name
  /// of the file.
  let profile: String

  /// Finds the file.
  init(_ given: String) throws(ServerError) {
    let folder = Path.folder(given)
    let base = Path.baseName(given)
    guard let real = try? SystemFiles().realPath(folder.isEmpty ? "." : folder) else {
      throw ServerError("\(given): there is no folder \"\(folder)\"", help: "make it first")
    }
    path = Path.join(real, base)
    let stem = base.firstIndex(of: ".").map { String(base[..<$0]) } ?? base
    media = Path.join(real, "\(stem).media")
    profile = stem == "collection" ? Path.baseName(real) : stem
  }

  /// Makes the folder of its media, where it is not there.
  func makeMediaFolder() throws(ServerError) {
    guard mkdir(media, 0o777) == 0 || errno == EEXIST else {
      throw ServerError("\(media): cannot be made: \(String(cString: strerror(errno)))")
    }
  }
}
