import DeckModel
import Digests
import Foundation
import Testing

@testable import AnkiConnect

@Suite struct LocalFolderTests {
  @Test func listsAndReads() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "folder-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    for name in [".hidden", "é.png", "a b"] {
      try Data(name.utf8).write(to: url.appending(path: name))
    }
    let folder = LocalFolder(path: url.path)
    #expect(folder.names == [".hidden", "é.png", "a b"])
    let file = try folder.file("a b")
    #expect(file.digest == Digest.sha256("a b").hex && file.size == 3 && file.path == nil)
    #expect(LocalFolder(path: url.path + "/none").names == nil)
    #expect(throws: (any Error).self) { try folder.file("none") }
  }
}
