import DeckFiles
import DeckModel
import Digests
import Glibc

/// Copies the media of a package into the media folder of a collection.
struct MediaMerge {
  /// The path of the folder.
  let folder: String

  /// Copies what is not there.
  ///
  /// - Returns: the new names of those whose names are taken by other content, by their old ones.
  func take(_ archive: PackageArchive) throws -> [String: String] {
    var renamed: [String: String] = [:]
    var limit = UnpackLimit(packed: archive.reader.size)
    let waiting = try TemporaryFolder()
    for (name, file) in try archive.storedMedia().sorted(by: { $0.key < $1.key }) {
      try archive.copy(file, named: name, into: MediaFolder(path: waiting.path), within: &limit)
      let bytes = try read(waiting.file(name))
      unlink(waiting.file(name))
      if let other = try place(name, bytes) { renamed[name] = other }
    }
    return renamed
  }

  /// Puts a file into the folder; returns its name there where it is another one.
  private func place(_ name: String, _ bytes: [UInt8]) throws -> String? {
    let path = Path.join(folder, name)
    guard isFile(path) else {
      try write(bytes, to: path)
      return nil
    }
    guard try read(path) != bytes else { return nil }
    let other = Canonical.mediaName(name, with: Digest.sha1(bytes).hex)
    try write(bytes, to: Path.join(folder, other))
    return other
  }

  private func read(_ path: String) throws -> [UInt8] {
    do {
      return try SystemFiles().read(path)
    } catch {
      throw Refusal("\(error)")
    }
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    do {
      try AtomicFile.write(bytes, to: path)
    } catch {
      throw Refusal("\(error)")
    }
  }
}

/// Whether a file is at a path, or a link to one.
func isFile(_ path: String) -> Bool { SystemFiles().kind(path) == .file }
