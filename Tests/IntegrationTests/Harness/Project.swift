import Foundation

/// A project in a temporary directory, made of files given in the test; it goes when the test ends.
final class Project: Sendable {
  let directory: URL

  init(_ files: [String: String]) throws {
    directory = try makeTemporaryDirectory()
    for (path, text) in files {
      try write(path, text)
    }
  }

  init(copyOf other: Project) throws {
    directory = try makeTemporaryDirectory()
    try FileManager.default.removeItem(at: directory)
    try FileManager.default.copyItem(at: other.directory, to: directory)
  }

  deinit {
    try? FileManager.default.removeItem(at: directory)
  }

  func file(_ path: String) -> URL {
    directory.appendingPathComponent(path)
  }

  func write(_ path: String, _ text: String) throws {
    try write(path, bytes: Data(text.utf8))
  }

  func write(_ path: String, bytes: Data) throws {
    let place = file(path)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: place)
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: file(path).path)
  }

  /// Changes a text that stands exactly once in a file.
  func change(_ path: String, from old: String, to new: String) throws {
    let text = try String(contentsOf: file(path), encoding: .utf8)
    let parts = text.components(separatedBy: old)
    precondition(parts.count == 2, "\(old) stands \(parts.count - 1) times in \(path)")
    try write(path, parts.joined(separator: new))
  }

  func run(
    _ arguments: String..., environment: [String: String] = [:], input: String = ""
  ) async throws -> Run {
    try await Program.run(arguments, in: directory, environment: environment, input: input)
  }
}
