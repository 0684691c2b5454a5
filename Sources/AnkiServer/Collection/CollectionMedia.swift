import DeckFiles
import DeckModel
import Digests
import Glibc

/// The media folder of a collection: files of one folder, under the names that Anki gives them.
struct CollectionMedia: Sendable {
  /// The path of the folder.
  let path: String

  /// The bytes of a file; nil when there is none of that name.
  ///
  /// - Parameter name: as a client gives it; nothing outside the folder is reached.
  func read(_ name: String) -> [UInt8]? {
    let last = Self.lastPart(name)
    guard let name = Self.safe(Canonical.mediaNameKeepingCase(last)) else { return nil }
    return try? SystemFiles().read(Path.join(path, name))
  }

  /// Stores a file.
  ///
  /// - Parameters:
  ///   - name: as a client gives it.
  ///   - bytes: the content.
  ///   - replaces: whether a file of exactly that name goes; it does when the new one is there.
  /// - Returns: the name under which it is there: another one where the name is taken by other content.
  func store(
    _ name: String, _ bytes: [UInt8], replacing replaces: Bool
  ) throws(ActionFailure) -> String {
    guard !name.utf8.contains(0) else {
      throw ActionFailure("file name contained an unexpected NUL byte")
    }
    guard let stored = Self.safe(Canonical.mediaName(name)) else {
      throw ActionFailure("Device or resource busy (os error 16)")
    }
    if replaces && stored.hasBytes(of: name) { return try write(stored, bytes) }
    let result = try store(bytes, as: stored)
    if replaces, !result.hasBytes(of: name) { remove(name) }
    return result
  }

  private func store(_ bytes: [UInt8], as name: String) throws(ActionFailure) -> String {
    guard let old = read(name) else { return try write(name, bytes) }
    if old == bytes { return name }
    return try write(Canonical.mediaName(name, with: Digest.sha1(bytes).hex), bytes)
  }

  /// Removes a file of exactly this name; one that is not there is no mistake.
  func remove(_ name: String) {
    guard let name = Self.safe(name), !name.contains("/") else { return }
    unlink(Path.join(path, name))
  }

  /// The names of the files that a pattern matches.
  func names(matching pattern: String) -> [String] {
    let names = (try? SystemFiles().names(in: path)) ?? []
    return names.filter { fnmatch(pattern, $0, FNM_PERIOD) == 0 }
  }

  private func write(_ name: String, _ bytes: [UInt8]) throws(ActionFailure) -> String {
    do {
      try AtomicFile.write(bytes, to: Path.join(path, name))
    } catch {
      throw ActionFailure("\(error.reason) (os error \(error.code))")
    }
    return name
  }

  private static func lastPart(_ name: String) -> String {
    name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).last
      .map { String(Substring($0)) } ?? ""
  }

  /// A name that is one of a file in the folder.
  private static func safe(_ name: String) -> String? {
    name.isEmpty || name == "." || name == ".." || name.utf8.contains(0) ? nil : name
  }
}
