import DeckModel
import DeckSync
import Digests

extension AnkiConnectReader {
  /// The media files of `names` that Anki has, with the digests of their content.
  ///
  /// The add-on tells names only. Where its media folder is proven to be one of this machine's, the
  /// files are read there; elsewhere their content is fetched.
  func fetchMedia(_ names: [String]) async throws(BackendError) -> [MediaFile] {
    guard !names.isEmpty else { return [] }
    let (plain, hidden) = try await client.send(
      together: GetMediaFilesNames(pattern: "*"), GetMediaFilesNames(pattern: ".*"))
    let present = try Set(plain.get()).union(hidden.get())
    let wanted = Set(names).intersection(present).sorted(by: precedes)
    guard !wanted.isEmpty else { return [] }
    if let folder = try await localFolder(listing: present) {
      return try wanted.map { name throws(BackendError) in try folder.file(name) }
    }
    return try await download(wanted)
  }

  /// Anki's media folder, if it is readable here and lists exactly the same names.
  private func localFolder(listing names: Set<String>) async throws(BackendError) -> LocalFolder? {
    guard client.isLoopback, session.actions.contains(GetMediaDirPath.name) else { return nil }
    let folder = LocalFolder(path: try await client.send(GetMediaDirPath()))
    return folder.names == names ? folder : nil
  }

  private func download(_ names: [String]) async throws(BackendError) -> [MediaFile] {
    var files: [MediaFile] = []
    var sizer = BatchSizer(start: 8)
    var rest = names[...]
    while !rest.isEmpty {
      let batch = rest.prefix(sizer.count)
      let start = ContinuousClock.now
      files += try await download(batch: Array(batch))
      sizer.adapt(sent: batch.count, elapsed: start.duration(to: .now))
      rest = rest.dropFirst(batch.count)
    }
    return files
  }

  private func download(batch names: [String]) async throws(BackendError) -> [MediaFile] {
    let contents = try await client.send(all: names.map { RetrieveMediaFile(filename: $0) })
    var files: [MediaFile] = []
    for (name, content) in zip(names, contents) {
      guard let bytes = try content.get() else { continue }
      let digest = Digest.sha256(bytes).hex
      files.append(MediaFile(name: name, digest: digest, size: bytes.count))
    }
    return files
  }
}
