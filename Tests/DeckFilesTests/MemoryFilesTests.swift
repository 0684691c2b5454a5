import DeckFiles
import FileFixtures
import Testing

struct MemoryFilesTests {
  /// The same questions to both: what tests learn from memory must hold on disk.
  @Test func `memory answers as the disk does`() throws {
    let content = ["a/b/c.yaml": "x", "a/d.yaml": "yy", "e": "", ".git/x": "", "build/y": ""]
    let folder = try TemporaryFolder(content)
    let memory = MemoryFiles(
      text: Dictionary(uniqueKeysWithValues: content.map { ("/p/" + $0, $1) }))
    let disk = SystemFiles()
    #expect(try memory.tree("/p") == disk.tree(folder.path))
    #expect(try memory.names(in: "/p/a") == disk.names(in: folder / "a"))
    #expect(try memory.read("/p/a/d.yaml") == disk.read(folder / "a/d.yaml"))
    for path in ["a", "a/b/c.yaml", "missing", "e"] {
      #expect(memory.kind("/p/" + path) == disk.kind(folder / path), "\(path)")
    }
    for path in ["A/D.yaml", "a/d.yaml", "x"] {
      #expect(
        Spellings(of: memory).other(of: path, in: "/p")
          == Spellings(of: disk).other(of: path, in: folder.path))
    }
    #expect(reason { () throws(FileError) in _ = try memory.read("/p/a") } == "Is a directory")
    #expect(
      reason { () throws(FileError) in _ = try memory.read("/p/x") }
        == reason { () throws(FileError) in _ = try disk.read(folder / "x") })
  }

  private func reason(_ body: () throws(FileError) -> Void) -> String? {
    do throws(FileError) {
      try body()
      return nil
    } catch { return error.reason }
  }
}
