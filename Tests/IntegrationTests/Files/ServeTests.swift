import Foundation
import Glibc
import Testing

/// The built program as a server.
@Suite struct ServeTests {
  /// A server that runs.
  private struct Served {
    private let process = Process()
    private let ends: AsyncStream<Int32>
    let port: Int

    /// Starts it over a collection in a folder.
    init(in folder: URL) throws {
      let (ends, end) = AsyncStream<Int32>.makeStream()
      self.ends = ends
      process.terminationHandler = { end.yield($0.terminationStatus) }
      let output = Pipe()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = [
        "--default-signal=INT", Program.path, "serve", "--collection",
        folder.appendingPathComponent("test.anki2").path, "--port", "0",
      ]
      process.standardOutput = output
      try process.run()
      var line = Data()
      while let byte = try output.fileHandleForReading.read(upToCount: 1), byte != Data("\n".utf8) {
        line += byte
      }
      let words = String(decoding: line, as: UTF8.self).split(separator: ":")
      port = try #require(words.last.flatMap { Int($0) }, "\(words)")
    }

    /// Sends it a signal and returns its exit status.
    func end(by signal: Int32) async -> Int32? {
      kill(process.processIdentifier, signal)
      return await ends.first { _ in true }
    }

    func ask(_ request: String) throws -> String {
      String(decoding: try HTTP.post(Data(request.utf8), port: port), as: UTF8.self)
    }
  }

  private static let note = """
    {"action":"addNote","version":6,"params":{"note":{"deckName":"Default","modelName":"Basic",\
    "fields":{"Front":"kept","Back":"b"}}}}
    """

  @Test("what was answered is there after the process is killed")
  func survivesKilling() async throws {
    let folder = try makeTemporaryDirectory()
    defer { try? FileManager.default.removeItem(at: folder) }
    let first = try Served(in: folder)
    #expect(try first.ask(Self.note).contains("\"error\":null"))
    _ = await first.end(by: SIGKILL)
    let second = try Served(in: folder)
    #expect(try second.ask(Self.note).contains("cannot create note because it is a duplicate"))
    #expect(await second.end(by: SIGTERM) == 0)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(files == ["test.anki2", "test.media"])
  }

  @Test("a second server says who has the file, and Ctrl-C ends the first well")
  func isAlone() async throws {
    let folder = try makeTemporaryDirectory()
    defer { try? FileManager.default.removeItem(at: folder) }
    let first = try Served(in: folder)
    let run = try await Program.run(
      ["serve", "--collection", "test.anki2", "--port", "0"], in: folder)
    #expect(run.status == 1 && run.errors.contains("it is open elsewhere"), "\(run)")
    #expect(await first.end(by: SIGINT) == 0)
  }

  @Test("an address that others reach needs a key")
  func needsKey() async throws {
    let folder = try makeTemporaryDirectory()
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try await Program.run(
      ["serve", "--collection", "test.anki2", "--address", "0.0.0.0"], in: folder)
    #expect(run.status == 1 && run.errors.contains("give a key"), "\(run)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }
}
