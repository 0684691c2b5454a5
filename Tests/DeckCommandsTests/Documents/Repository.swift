import Foundation

/// The repository that these tests are part of.
enum Repository {
  static let root = Golden.folder
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The text of a file of it.
  static func text(_ path: String) throws -> String {
    try String(decoding: Data(contentsOf: root.appending(path: path)), as: UTF8.self)
  }

  /// The YAML files of the examples, by their paths from the root.
  static func exampleFiles() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: "examples").path)
      .filter { $0.hasSuffix(".yaml") }.map { "examples/\($0)" }.sorted()
  }
}
