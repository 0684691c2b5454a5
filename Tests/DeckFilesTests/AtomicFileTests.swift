import DeckFiles
import Foundation
import Testing

struct AtomicFileTests {
  private let files = SystemFiles()

  @Test func `a new file is made with its folders`() throws {
    let folder = try TemporaryFolder()
    try AtomicFile.write(Array("one".utf8), to: folder / "x/y/a.txt")
    #expect(try files.read(folder / "x/y/a.txt") == Array("one".utf8))
    #expect(try files.names(in: folder / "x/y") == ["a.txt"])
  }

  @Test func `an old file is replaced and keeps its permissions`() throws {
    let folder = try TemporaryFolder(["a.txt": "a long old content"])
    chmod(folder / "a.txt", 0o640)
    try AtomicFile.write(Array("new".utf8), to: folder / "a.txt")
    #expect(try files.read(folder / "a.txt") == Array("new".utf8))
    let attributes = try FileManager.default.attributesOfItem(atPath: folder / "a.txt")
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test func `a link stays a link`() throws {
    let folder = try TemporaryFolder(["real.txt": "old"])
    try folder.link("link.txt", to: "real.txt")
    try AtomicFile.write(Array("new".utf8), to: folder / "link.txt")
    #expect(try files.read(folder / "real.txt") == Array("new".utf8))
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder / "link.txt") == "real.txt")
  }

  @Test func `what cannot be written says why and leaves nothing behind`() throws {
    let folder = try TemporaryFolder(["a/b": "x"])
    do throws(FileError) {
      try AtomicFile.write([1], to: folder / "a")
      Issue.record("a folder cannot be replaced by a file")
    } catch {
      #expect(error.operation == .write)
      #expect(error.path == folder / "a")
    }
    #expect(try files.names(in: folder.path) == ["a"])
    #expect(throws: FileError.self) { try AtomicFile.write([1], to: folder / "a/b/c") }
  }
}
