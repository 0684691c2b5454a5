import DeckModel
import DeckSync
import Digests

/// What is in Anki's media folder.
struct MediaListing {
  /// The names of all files.
  let names: Set<String>
  /// Where it is on the machine that Anki runs on; nil when that is not this one, or not told.
  let folder: String?

  /// The actions that tell it.
  struct Question {
    private let plain: ReadBatch.Place<GetMediaFilesNames>
    private let hidden: ReadBatch.Place<GetMediaFilesNames>
    private let folder: ReadBatch.Place<GetMediaDirPath>?

    init(by reader: AnkiConnectReader, in batch: inout ReadBatch) {
      plain = batch.add(GetMediaFilesNames(pattern: "*"))
      hidden = batch.add(GetMediaFilesNames(pattern: ".*"))
      let isLocal =
        reader.client.isLoopback && reader.session.actions.contains(GetMediaDirPath.name)
      folder = isLocal ? batch.add(GetMediaDirPath()) : nil
    }

    func answer(in replies: ReadReplies) throws(BackendError) -> MediaListing {
      MediaListing(
        names: try Set(replies.result(at: plain)).union(replies.result(at: hidden)),
        folder: try folder.map { place throws(BackendError) in try replies.result(at: place) })
    }
  }
}

extension AnkiConnectReader {
  /// The media files of `names` that Anki has, with the digests of their content.
  ///
  /// The add-on tells names only. Where its media folder is proven to be one of this machine's, the
  /// files are read there; elsewhere their content is fetched.
  func fetchMedia(
    _ names: [String], _ listing: MediaListing
  ) async throws(BackendError) -> [MediaFile] {
    let wanted = Set(names).intersection(listing.names).sorted(by: precedes)
    guard !wanted.isEmpty else { return [] }
    if let folder = localFolder(listing) {
      return try wanted.map { name throws(BackendError) in try folder.file(name) }
    }
    var files: [MediaFile] = []
    try await download(wanted) { name, bytes in
      let digest = Digest.sha256(bytes).hex
      files.append(MediaFile(name: name, digest: digest, size: bytes.count))
    }
    return files
  }

  /// What is in Anki's media folder now.
  func mediaListing() async throws(BackendError) -> MediaListing {
    var batch = ReadBatch()
    let question = MediaListing.Question(by: self, in: &batch)
    return try question.answer(in: try await client.send(batch))
  }

  /// Anki's media folder, if it is readable here and lists exactly the same names.
  func localFolder(_ listing: MediaListing) -> LocalFolder? {
    guard let path = listing.folder else { return nil }
    let folder = LocalFolder(path: path)
    return folder.names == listing.names ? folder : nil
  }

  /// Fetches the content of files, in their order; those that are not there any more are left out.
  func download(
    _ names: [String], _ take: (String, [UInt8]) throws(BackendError) -> Void
  ) async throws(BackendError) {
    var sizer = BatchSizer(start: 8)
    var rest = names[...]
    while !rest.isEmpty {
      let batch = rest.prefix(sizer.count)
      let start = ContinuousClock.now
      let contents = try await client.send(all: batch.map { RetrieveMediaFile(filename: $0) })
      for (name, content) in zip(batch, contents) {
        if let bytes = try content.get() { try take(name, bytes) }
      }
      sizer.adapt(sent: batch.count, elapsed: start.duration(to: .now))
      rest = rest.dropFirst(batch.count)
    }
  }
}
