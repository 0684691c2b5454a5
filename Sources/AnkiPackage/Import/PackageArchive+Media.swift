import DeckModel
import Digests

extension PackageArchive {
  /// The media by the names under which Anki's importer stores them.
  ///
  /// - Throws: ``Refusal`` when a name is not that of a plain file; Anki refuses the package, too.
  func storedMedia() throws(Refusal) -> [String: PackedMedia] {
    var stored: [String: PackedMedia] = [:]
    for (name, file) in media.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      stored[try Self.storedName(name)] = file
    }
    return stored
  }

  private static func storedName(_ name: String) throws(Refusal) -> String {
    let isPath =
      name.isEmpty || name == "." || name == ".." || name.utf8.contains(0)
      || name.contains(byte: UInt8(ascii: "/"), or: UInt8(ascii: "\\"))
    let stored = isPath ? "" : Canonical.mediaNameKeepingCase(name)
    guard !stored.isEmpty else {
      throw Refusal("it has a media file called \(name.quoted), which is no name of a file")
    }
    return stored
  }

  /// Copies a media file into a folder, checked against what the package says of it.
  func copy(
    _ file: PackedMedia, named name: String, into folder: MediaFolder,
    within limit: inout UnpackLimit
  ) throws(Refusal) {
    var rest = limit
    defer { limit = rest }
    try folder.put(name) { draft throws(Refusal) in
      var content = MediaCheck(file)
      try reader.extract(file.entry, layout.packing, to: draft, within: &rest) {
        content.update($0)
      }
      try content.finish()
    }
  }
}

/// Compares the content of a media file with what the package says of it.
private struct MediaCheck: ~Copyable {
  private let file: PackedMedia
  private var size: UInt64 = 0
  private var sha1 = DigestStream(.sha1)

  init(_ file: PackedMedia) { self.file = file }

  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    size += UInt64(bytes.count)
    sha1.update(bytes)
  }

  consuming func finish() throws(Refusal) {
    let (file, size) = (file, size)
    let found = sha1.finish().bytes
    guard file.size ?? size == size, file.sha1 ?? found == found else {
      throw Refusal("damaged: its content is not what the package says of it")
    }
  }
}
