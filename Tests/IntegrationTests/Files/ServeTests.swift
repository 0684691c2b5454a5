import BuiltProgram
import Foundation
import Glibc
import Testing

/// The built program as a server.
@Suite struct ServeTests {
  private static let note = """
    {"action":"addNote","version":6,"params":{"note":{"deckName":"Default","modelName":"Basic",\
    "fields":{"Front":"kept","Back":"b"}}}}
    """

  private func addNote(_ server: RunningServer) throws -> String {
    let reply = try HTTP.post(Data(Self.note.utf8), port: Int(server.port))
    return String(decoding: reply, as: UTF8.self)
  }

  @Test("what was answered is there after the process is killed")
  func survivesKilling() async throws {
    let folder = try makeTemporaryDirectory()
    defer { try? FileManager.default.removeItem(at: folder) }
    let first = try RunningServer(in: folder.path)
    #expect(try addNote(first).contains("\"error\":null"))
    _ = first.end(by: SIGKILL)
    let second = try RunningServer(in: folder.path)
    #expect(try addNote(second).contains("cannot create note because it is a duplicate"))
    #expect(second.end(by: SIGTERM) == 0)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(files == ["test.anki2", "test.media"])
  }

  @Test("a second server says who has the file, and Ctrl-C ends the first well")
  func isAlone() async throws {
    let folder = try makeTemporaryDirectory()
    defer { try? FileManager.default.removeItem(at: folder) }
    let first = try RunningServer(in: folder.path)
    let run = try await Program.run(
      ["serve", "--collection", "test.anki2", "--port", "0"], in: folder)
    #expect(run.status == 1 && run.errors.contains("it is open elsewhere"), "\(run)")
    #expect(first.end(by: SIGINT) == 0)
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
