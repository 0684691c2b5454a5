import Foundation

/// Anki's own library, asked by the tests through small Python programs.
///
/// The test command sets `DECKFORM_ANKI_PYTHON` to a Python that has the library; the programs are
/// in `Tests/Support/oracle` and speak JSON on standard input and output.
package enum AnkiOracle {
  /// The Python that has Anki's library; nil when the test command did not give one.
  package static var python: String? {
    ProcessInfo.processInfo.environment["DECKFORM_ANKI_PYTHON"]
  }

  /// Why tests are skipped without it.
  package static let reason = "DECKFORM_ANKI_PYTHON does not name a Python with Anki's library"

  /// A program that failed: what it wrote to standard error.
  package struct Failure: Error, CustomStringConvertible {
    /// The program's last words.
    package let description: String
  }

  /// Runs a program of `Tests/Support/oracle` on a question and returns its answer.
  package static func ask<Answer: Decodable>(
    _ program: String, _ question: some Encodable, for _: Answer.Type = Answer.self
  ) throws -> Answer {
    guard let python else { throw Failure(description: reason) }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("oracle-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (asked, answered, said) = (
      folder.appendingPathComponent("question.json"), folder.appendingPathComponent("answer.json"),
      folder.appendingPathComponent("errors.txt")
    )
    try JSONEncoder().encode(question).write(to: asked)
    for file in [answered, said] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = [script(program).path]
    process.standardInput = try FileHandle(forReadingFrom: asked)
    process.standardOutput = try FileHandle(forWritingTo: answered)
    process.standardError = try FileHandle(forWritingTo: said)
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(description: try String(contentsOf: said, encoding: .utf8))
    }
    return try JSONDecoder().decode(Answer.self, from: Data(contentsOf: answered))
  }

  private static func script(_ program: String) -> URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("oracle/\(program).py")
  }
}
