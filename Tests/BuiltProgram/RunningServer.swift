package import Foundation
import Glibc

/// `deckform serve` over a new collection: a process of its own, which no test keeps waiting.
package struct RunningServer {
  /// Its address.
  package let url: String
  package let port: UInt16
  /// Where its collection is.
  package let folder: String
  private let process = Process()

  /// Why it does not run, or did not end well.
  package struct Failure: Error {
    package let message: String
  }

  /// Starts it through `env`, which lets SIGINT through: `Process` may start it from a thread that blocks signals,
  /// and that is inherited.
  ///
  /// - Parameters:
  ///   - file: the name of the collection.
  ///   - folder: where it is; nil for a folder of its own.
  ///   - options: further options of the command.
  package init(
    file: String = "test.anki2", in folder: String? = nil, _ options: String...
  ) throws {
    self.folder = folder ?? NSTemporaryDirectory() + "deckform-serve-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: self.folder, withIntermediateDirectories: true)
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["--default-signal=INT", BuiltProgram.url.path, "serve", "--port", "0"]
      + ["--collection", "\(self.folder)/\(file)"] + options
    process.standardOutput = output
    try process.run()
    let line = output.fileHandleForReading.firstLine()
    guard let port = line.split(separator: ":").last.flatMap({ UInt16($0) }) else {
      throw Failure(message: "it does not start: \(line)")
    }
    self.port = port
    url = "http://127.0.0.1:\(port)"
  }

  /// Sends it a signal and returns its exit status, or the number of the signal that ended it.
  package func end(by signal: Int32) -> Int32 {
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Stops it and leaves its folder.
  package func stopServing() throws {
    let status = end(by: SIGTERM)
    guard status == 0 else { throw Failure(message: "it ended with \(status)") }
  }

  /// Stops it and takes its folder away.
  package func stop() throws {
    try stopServing()
    try FileManager.default.removeItem(atPath: folder)
  }
}

extension FileHandle {
  /// The first line that a program writes, without its end: byte by byte, since more may come much later.
  package func firstLine() -> String {
    var line = Data()
    while let byte = try? read(upToCount: 1), let first = byte.first, first != 10 {
      line.append(first)
    }
    return String(decoding: line, as: UTF8.self)
  }
}
