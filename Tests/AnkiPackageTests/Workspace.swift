import AnkiPackage
import DeckModel
import DeckPlan
import DeckSync
import Digests
import Foundation
import Testing

/// A folder for the packages and media of one test; it is removed with it.
final class Workspace {
  let folder: URL
  let namespace: String

  init(namespace: String = "test-deck") throws {
    self.namespace = namespace
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("packages-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  func package(
    _ name: String = "deck.apkg", timestamp: Int64 = PackageBackend.baseTimestamp
  ) -> PackageBackend {
    PackageBackend(path: path(name), namespace: namespace, timestamp: timestamp)
  }

  /// A media file with some text in it.
  func media(_ name: String, _ text: String) throws -> MediaFile {
    let path = path("source-\(name)")
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return MediaFile(
      name: name, digest: Digest.sha256(text).hex, size: text.utf8.count, path: path)
  }

  /// The bytes of a file.
  func bytes(_ name: String = "deck.apkg") throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path(name)))
  }
}

extension PackageBackend {
  /// Performs operations that must all succeed.
  func performAll(
    _ operations: [DeckPlan.Operation], sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) async {
    for (operation, outcome) in zip(operations, await perform(operations) { _ in }) {
      guard case .done = outcome else {
        Issue.record("\(operation.name): \(outcome)", sourceLocation: sourceLocation)
        continue
      }
    }
  }

  /// Everything in the package that the given state names.
  func fetch(like state: CollectionState) async throws -> CollectionState {
    try await fetch(
      FetchScope(
        models: state.models.map(\.name), decks: state.decks.map(\.name),
        media: state.media.map(\.name)))
  }
}

extension CollectionState {
  /// The operations that make this state out of nothing, in a safe order.
  var creation: [DeckPlan.Operation] {
    media.map { .storeMedia(from: nil, to: $0) } + decks.map { .createDeck($0) }
      + models.map { .createModel($0) } + notes.map { .addNote($0) }
  }
}
