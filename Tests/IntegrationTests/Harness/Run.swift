import BuiltProgram
import Foundation
import Testing

/// What a run of a program left behind.
struct Run: CustomTestStringConvertible, Sendable {
  var arguments: [String]
  var status: Int32
  var output: String
  var errors: String

  var testDescription: String {
    "deckform \(arguments.joined(separator: " ")) -> \(status)\n--- out\n\(output)--- err\n\(errors)"
  }

  /// Everything it wrote, for a text that may stand on either.
  var everything: String { output + errors }
}

/// The built program, and how to run it.
enum Program {
  /// Runs `deckform`, with an environment that has nothing of the user's own in it.
  ///
  /// It is started through `env`, which lets SIGINT through: `Process` may start it from a thread
  /// that blocks signals, and that is inherited.
  static func run(
    _ arguments: [String], in directory: URL, environment: [String: String] = [:],
    input: String = "", interruptedWhen isTime: (@Sendable () throws -> Bool)? = nil,
    by signal: Int32 = SIGINT
  ) async throws -> Run {
    let files = try Streams(input: input)
    defer { files.remove() }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["--default-signal=INT", BuiltProgram.url.path] + arguments
    process.currentDirectoryURL = directory
    process.environment = cleanEnvironment.merging(environment) { $1 }
    process.standardInput = files.input
    process.standardOutput = files.output
    process.standardError = files.errors
    let status = try await process.runToEnd(interruptedWhen: isTime, by: signal)
    return Run(
      arguments: arguments, status: status, output: try files.text("output"),
      errors: try files.text("errors"))
  }

  private static var cleanEnvironment: [String: String] {
    let inherited = ProcessInfo.processInfo.environment
    // A temporary folder may lie in somebody's repository.
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
    return [
      "PATH": inherited["PATH"] ?? "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC",
      "TMPDIR": folder, "GIT_CEILING_DIRECTORIES": folder,
    ]
  }
}

extension Process {
  /// Starts it and waits for its end; sends it a signal when it is time.
  func runToEnd(
    interruptedWhen isTime: (@Sendable () throws -> Bool)?, by signal: Int32
  ) async throws -> Int32 {
    let (statuses, end) = AsyncStream<Int32>.makeStream()
    terminationHandler = {
      end.yield($0.terminationStatus)
      end.finish()
    }
    try run()
    let pid = processIdentifier
    let watcher = Task.detached {
      guard let isTime else { return }
      while try !isTime() { try await Task.sleep(for: .milliseconds(20)) }
      kill(pid, signal)
    }
    defer { watcher.cancel() }
    return try #require(await statuses.first { _ in true })
  }
}

/// Files for the three standard streams: a pipe would fill up while nobody reads it.
private struct Streams {
  let directory: URL
  let input: FileHandle
  let output: FileHandle
  let errors: FileHandle

  init(input text: String) throws {
    directory = try makeTemporaryDirectory()
    let inputFile = directory.appendingPathComponent("input")
    try Data(text.utf8).write(to: inputFile)
    input = try FileHandle(forReadingFrom: inputFile)
    output = try Self.newFile("output", in: directory)
    errors = try Self.newFile("errors", in: directory)
  }

  private static func newFile(_ name: String, in directory: URL) throws -> FileHandle {
    let file = directory.appendingPathComponent(name)
    try Data().write(to: file)
    return try FileHandle(forWritingTo: file)
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: directory.appendingPathComponent(name)), as: UTF8.self)
  }

  /// Closes them too: with a thousand open files Foundation's Process writes behind its list of them.
  func remove() {
    for file in [input, output, errors] { try? file.close() }
    try? FileManager.default.removeItem(at: directory)
  }
}

/// A new directory of its own, under the system's temporary directory.
func makeTemporaryDirectory() throws -> URL {
  let place = FileManager.default.temporaryDirectory
    .appendingPathComponent("deckform-tests-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
  return place
}
