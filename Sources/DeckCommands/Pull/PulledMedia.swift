import AnkiConnect
import DeckFiles
import DeckManifest
import DeckModel
import DeckSync
import Glibc

/// Media that pulled texts refer to and the project lacks, and those that Anki has with other content.
struct PulledMedia {
  /// Where Anki's content of changed media waits, by name.
  let changed: [String: String]
  /// Where new media wait, by their path in the project, absolute.
  private let new: [String: String]
  private let staging: ImportStaging?

  init(_ changes: [PulledChange], of anki: AnkiConnectBackend, _ session: Session) async throws {
    let changedNames = changes.compactMap { change in
      if case .media(let file) = change.content { file.name } else { nil }
    }
    let known = Set(session.desired.collection.media.map(\.name))
    let wanted = NewReferences(in: changes, besides: known)
    guard !changedNames.isEmpty || !wanted.isEmpty else {
      (changed, new, staging) = ([:], [:], nil)
      return
    }
    let source = AnkiSource(anki, .decks([]))
    let staging = try ImportStaging.make(in: session.folder, session.console)
    let names = try await session.reporting { () async throws(BackendError) in
      let names = wanted.names(among: try await source.mediaNames())
      try await source.copyMedia(names + changedNames, into: staging.path)
      return names
    }
    let folder = Path.join(session.folder, session.project.mediaFolders.first ?? "media")
    new = Dictionary(
      names.map { (Path.join(folder, $0), Path.join(staging.path, $0)) }, uniquingKeysWith: { $1 })
    changed = Dictionary(
      changedNames.map { ($0, Path.join(staging.path, $0)) }, uniquingKeysWith: { $1 })
    self.staging = staging
  }

  /// The project's files with new media in their place.
  var overlaid: any FileReader {
    let free = new.filter { SystemFiles().kind($0.key) == nil }
    return free.isEmpty ? SystemFiles() : OverlaidFiles(texts: [:], waiting: free)
  }

  /// Puts media into the project: changed ones where they were, new ones into the media folder.
  ///
  /// - Parameter places: the paths of those that changed, with their names.
  func put(_ places: [String: String]) throws(FileError) {
    for (path, name) in places {
      guard let waiting = changed[name] else { continue }
      try AtomicFile.write(try SystemFiles().read(waiting), to: path)
    }
    for (path, waiting) in new where SystemFiles().kind(path) == nil {
      try AtomicFile.write(try SystemFiles().read(waiting), to: path)
    }
    staging?.remove()
  }
}
