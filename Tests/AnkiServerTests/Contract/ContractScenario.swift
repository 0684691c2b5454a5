import AnkiConnect
import Foundation
import JSONText

/// Requests in their order, and the replies that the real add-on gave to them.
struct ContractScenario {
  let name: String
  let steps: [ContractStep]
  /// The replies, with numbers and times made comparable.
  let recorded: [JSONValue]

  /// All scenarios, in the order in which they were recorded on one new profile.
  static func all() throws -> [ContractScenario] {
    try FileManager.default.contentsOfDirectory(atPath: folder("Scenarios")).sorted()
      .filter { $0.hasSuffix(".json") }.map { try ContractScenario(file: $0) }
  }

  private init(file: String) throws {
    name = String(file.dropLast(5))
    steps = try Self.json("\(Self.folder("Scenarios"))/\(file)").elements.map(ContractStep.init)
    let path = "\(Self.folder("Recorded"))/\(file)"
    recorded =
      FileManager.default.fileExists(atPath: path) ? try Self.json(path).elements : []
  }

  /// The replies of a server, made comparable.
  func replies(from url: String) async throws -> [JSONValue] {
    let transport = CurlTransport(url: url)
    let folder = NSTemporaryDirectory() + "deckform-contract-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var results: [String: JSONValue] = ["folder": .string(folder)]
    var normaliser = ReplyNormaliser(folder: folder)
    var replies: [JSONValue] = []
    for step in steps {
      let reply = try await transport.post(step.bytes(results))
      let json = JSONValue(try JSONElement.parse(reply.body))
      if let name = step.name { results[name] = json["result"] }
      replies.append(normaliser.normalised(json, replyTo: step.action))
    }
    return replies
  }

  /// Keeps replies as those of the real add-on, one a line.
  func record(_ replies: [JSONValue]) throws {
    let text = "[\n" + replies.map(\.text).joined(separator: ",\n") + "\n]\n"
    try text.write(
      toFile: "\(Self.folder("Recorded"))/\(name).json", atomically: true, encoding: .utf8)
  }

  static func json(_ path: String) throws -> JSONValue {
    try JSONValue.parse(String(contentsOfFile: path, encoding: .utf8))
  }

  /// The page that explains the differences.
  static var page: String { folder("../../../docs/server.md") }

  static func folder(_ name: String) -> String {
    let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return here.appendingPathComponent(name).path
  }
}
