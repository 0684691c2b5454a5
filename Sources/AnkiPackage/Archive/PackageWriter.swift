import Glibc
import JSONText

/// Writes a package of the layout that every Anki reads, in one piece: it is there or not.
///
/// Besides the collection there is a second one for clients that are too old: all that it holds is
/// a note that says so.
struct PackageWriter {
  /// Where the content of a media file comes from.
  enum MediaSource {
    case file(String)
    case entry(UInt64)
  }

  let path: String
  /// Whether the collections are made smaller: for files that are kept.
  var isCompressed = true
  /// The package from which entries are taken over.
  let old: ZipReader?

  /// Writes the package beside its place and then puts it there.
  ///
  /// - Parameters:
  ///   - collection: the path of the SQLite file.
  ///   - notice: the path of the SQLite file for clients that are too old; nil when there are none.
  ///   - media: the media by name.
  func write(
    collection: String, notice: String?, media: [String: MediaSource]
  ) throws(Refusal) {
    try makeFolder()
    let draft = "\(path).\(getpid()).tmp"
    unlink(draft)
    defer { unlink(draft) }
    let writer = try ZipWriter(path: draft)
    try writer.add("meta", [0x08, 0x02])
    try writer.add("collection.anki21", file: collection, isCompressed: isCompressed)
    if let notice { try writer.add("collection.anki2", file: notice, isCompressed: isCompressed) }
    let names = media.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for (index, name) in names.enumerated() {
      switch media[name] {
      case .file(let path)?: try writer.add("\(index)", file: path)
      case .entry(let entry)?:
        guard let old else { preconditionFailure("an entry of no package") }
        try writer.add("\(index)", from: old, at: entry)
      case nil: break
      }
    }
    try writer.add("media", Self.list(names))
    try writer.finish()
    try put(draft)
  }

  private static func list(_ names: [String]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      for (index, name) in names.enumerated() { json.member("\(index)", name) }
    }
    return json.bytes
  }

  /// Makes the folders that lead to the package.
  private func makeFolder() throws(Refusal) {
    let parts = path.utf8.split(separator: UInt8(ascii: "/")).dropLast().map {
      String(Substring($0))
    }
    var folder = path.utf8.first == UInt8(ascii: "/") ? "" : "."
    for part in parts {
      folder += "/\(part)"
      guard mkdir(folder, 0o777) == 0 || errno == EEXIST else {
        throw Refusal("cannot make the folder \(folder): \(systemMessage())")
      }
    }
  }

  /// Puts the finished file in its place: after a crash there is the old one or the new one.
  private func put(_ draft: String) throws(Refusal) {
    let file = open(draft, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Refusal("cannot write the package: \(systemMessage())") }
    defer { close(file) }
    guard fsync(file) == 0, rename(draft, path) == 0 else {
      throw Refusal("cannot write the package: \(systemMessage())")
    }
  }
}
