import Foundation

@testable import AnkiServer

/// A server over a new collection, in this process.
struct RunningServer {
  let url: String
  let port: UInt16
  let folder: String
  private let task: Task<Void, any Error>

  /// Starts it.
  ///
  /// - Parameters:
  ///   - file: the name of the collection.
  ///   - folder: where it is; nil for a folder of its own.
  ///   - change: what is other than by default.
  init(
    file: String = "test.anki2", in folder: String? = nil,
    _ change: (inout ServerOptions) -> Void = { _ in }
  ) async throws {
    let folder = folder ?? NSTemporaryDirectory() + "deckform-serve-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var options = ServerOptions(collection: "\(folder)/\(file)", port: 0)
    change(&options)
    self.folder = folder
    let server = try AnkiServer(options)
    task = Task { try await server.run() }
    port = server.port
    url = "http://127.0.0.1:\(port)"
  }

  /// Stops it and leaves its folder.
  func stopServing() async throws {
    task.cancel()
    try await task.value
  }

  /// Stops it and takes its folder away.
  func stop() async throws {
    try await stopServing()
    try FileManager.default.removeItem(atPath: folder)
  }
}
