import BuiltProgram
import Foundation
import Testing

extension Trait where Self == AnkiTrait {
  /// Starts one test server for all tests of a suite.
  static var anki: AnkiTrait { AnkiTrait() }
}

struct AnkiTrait: SuiteTrait, TestScoping {
  struct Missing: Error, CustomStringConvertible {
    var description: String
  }

  func provideScope(
    for test: Test, testCase: Test.Case?,
    performing body: @concurrent @Sendable () async throws -> Void
  ) async throws {
    let directory = try makeTemporaryDirectory()
    defer { try? FileManager.default.removeItem(at: directory) }
    let log = directory.appendingPathComponent("requests.jsonl")
    try Data().write(to: log)
    let realURL = ProcessInfo.processInfo.environment["ANKICONNECT_URL"]
    let (process, port) = try start(log: log, realURL: realURL)
    defer {
      process.terminate()
      process.waitUntilExit()
    }
    let anki = Anki(port: port, log: log, isReal: realURL != nil)
    try await Anki.$current.withValue(anki, operation: body)
  }

  private func start(log: URL, realURL: String?) throws -> (Process, Int) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: try python(realURL: realURL))
    process.arguments =
      ["-m", "ankiconnect", "--log", log.path, "--exit-with-stdin"]
      + (realURL.map { ["--forward", $0] } ?? [])
    process.currentDirectoryURL = support
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["PYTHONDONTWRITEBYTECODE": "1"]) { $1 }
    // Its end is kept open by this process: the server stops when this process does.
    process.standardInput = Pipe()
    process.standardOutput = output
    try process.run()
    let line = output.fileHandleForReading.firstLine()
    guard let port = line.split(separator: " ").last.flatMap({ Int($0) }) else {
      throw Missing(description: "the test server did not start; it said: \(line)")
    }
    return (process, port)
  }

  private func python(realURL: String?) throws -> String {
    if let python = ProcessInfo.processInfo.environment["DECKFORM_ANKI_PYTHON"] {
      return python
    }
    if realURL != nil {
      return "/usr/bin/python3"
    }
    throw Missing(
      description: "DECKFORM_ANKI_PYTHON is not set: it names a Python that has Anki's library. "
        + "`make test` installs one and sets it.")
  }

  private var support: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Support").standardizedFileURL
  }
}
