import Foundation
import Testing

/// The AnkiConnect that the tests talk to: the test server, alone or in front of a real Anki.
///
/// With `ANKICONNECT_URL` set, the test server keeps no collection but passes requests on to the
/// Anki there, so that its request log and its faults serve there as well. That Anki's profile must
/// be a disposable one: the tests use names of their own, and leave them behind.
struct Anki: Sendable {
  /// The one of the suite that is running.
  @TaskLocal static var current: Anki?

  var port: Int
  var log: URL
  /// Whether a real Anki answers.
  var isReal: Bool

  var url: String { "http://127.0.0.1:\(port)" }

  /// The Anki of the running suite.
  static func running() throws -> Anki {
    try #require(current, "this suite lacks the trait .anki")
  }

  /// Performs an action and returns its result; an error of Anki's is thrown.
  @discardableResult
  func call(_ action: String, _ parameters: JSON = [:], key: String? = nil) throws -> JSON {
    var request: [String: JSON] = [
      "action": .string(action), "version": 6, "params": parameters,
    ]
    request["key"] = key.map(JSON.string)
    let reply = try JSONDecoder().decode(
      JSON.self, from: try HTTP.post(try JSONEncoder().encode(JSON.object(request)), port: port))
    if let error = reply["error"].text {
      throw HTTP.Failure(message: "\(action): \(error)")
    }
    return reply["result"]
  }

  /// Does something while faults are on; `faults.py` names them.
  @discardableResult
  func with<Result>(_ faults: JSON, _ body: () async throws -> Result) async throws -> Result {
    try call("testServer", ["faults": faults])
    do {
      let result = try await body()
      try call("testServer", ["faults": [:]])
      return result
    } catch {
      try call("testServer", ["faults": [:]])
      throw error
    }
  }
}

/// A request as the test server logged it.
struct LoggedRequest: Decodable, Sendable {
  struct Call: Decodable, Sendable {
    var action: String
    var write: Bool
    /// The names of its parameters.
    var keys: [String]
    /// The file that it is about.
    var filename: String?
  }

  var bytes: Int
  var calls: [Call]
}

extension Anki {
  /// The requests that arrive while `body` runs.
  func requests<Result>(
    during body: () async throws -> Result
  ) async throws -> (Result, [LoggedRequest]) {
    let start = try logSize()
    let result = try await body()
    let lines = try loggedText(from: start).split(separator: UInt8(ascii: "\n"))
    return (result, try lines.map { try JSONDecoder().decode(LoggedRequest.self, from: $0) })
  }

  /// How long the log is now, in bytes.
  func logSize() throws -> UInt64 {
    let file = try FileHandle(forReadingFrom: log)
    return try file.seekToEnd()
  }

  /// What was logged since it had that length.
  func loggedText(from start: UInt64) throws -> Data {
    let file = try FileHandle(forReadingFrom: log)
    try file.seek(toOffset: start)
    return try file.readToEnd() ?? Data()
  }
}

extension [LoggedRequest] {
  /// The actions that change something, in the order in which they came.
  var writes: [String] {
    flatMap(\.calls).filter(\.write).map(\.action)
  }
}
