import DeckFiles
import FileFixtures
import Synchronization
import Testing

@Suite struct SpellingsTests {
  /// Files that count how often their folders are listed.
  private final class CountedFiles: FileReader {
    let listings = Mutex(0)
    private let files: MemoryFiles

    init(_ files: MemoryFiles) { self.files = files }

    func read(_ path: String) throws(FileError) -> [UInt8] { try files.read(path) }
    func kind(_ path: String) -> FileKind? { files.kind(path) }
    func realPath(_ path: String) throws(FileError) -> String { try files.realPath(path) }
    func tree(_ root: String) throws(FileError) -> FileTree { try files.tree(root) }

    func names(in folder: String) throws(FileError) -> [String] {
      listings.withLock { $0 += 1 }
      return try files.names(in: folder)
    }
  }

  /// 10,000 names that lie in the second of two folders took 17 s.
  @Test func eachFolderIsListedOnce() {
    let files = CountedFiles(MemoryFiles(text: ["/p/a/One.png": "", "/p/b/Two.png": ""]))
    let spellings = Spellings(of: files)
    for _ in 0..<3 {
      #expect(spellings.other(of: "a/two.png", in: "/p") == nil)
      #expect(spellings.other(of: "a/one.png", in: "/p") == "a/One.png")
      #expect(spellings.other(of: "b/two.png", in: "/p") == "b/Two.png")
      #expect(spellings.other(of: "c/two.png", in: "/p") == nil)
    }
    #expect(files.listings.withLock { $0 } == 3)
  }

  @Test func ofSeveralSpellingsTheFirstIsFound() {
    let spellings = Spellings(
      of: MemoryFiles(text: ["/p/ONE.png": "", "/p/One.png": "", "/p/two": ""]))
    #expect(spellings.other(of: "one.png", in: "/p") == "ONE.png")
    #expect(spellings.other(of: "One.png", in: "/p") == nil)
  }
}
