import DeckFiles
import Foundation
import Testing

struct SystemFilesTests {
  private let files = SystemFiles()

  @Test(arguments: [0, 1, 4_095, 4_096, 4_097, 300_000])
  func `a file is read to its last byte`(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let folder = try TemporaryFolder()
    try Data(bytes).write(to: URL(fileURLWithPath: folder / "a"))
    #expect(try files.read(folder / "a") == bytes)
  }

  @Test func `a file without a size is read to its end`() throws {
    #expect(try files.read("/proc/self/status").count > 100)
  }

  @Test func `what cannot be read says why`() throws {
    let folder = try TemporaryFolder(["a/b": ""])
    do throws(FileError) {
      _ = try files.read(folder / "missing")
      Issue.record("there is no such file")
    } catch {
      #expect(error.isNotFound)
      #expect(error.description == "cannot read \(folder / "missing"): No such file or directory")
    }
    do throws(FileError) {
      _ = try files.read(folder / "a")
      Issue.record("a folder is no file")
    } catch { #expect(error.reason == "Is a directory") }
  }

  @Test func `the tree is sorted by bytes and leaves out what is not the project's`() throws {
    let names = ["b.yaml", "B.yaml", "a/z", "a/é", "a/e\u{301}", "a-b", "a/build/x", "a.b/c"]
    let skipped = [".git/config", "build/out.apkg", "a/.hidden/x", ".dot"]
    let folder = try TemporaryFolder(pairs: (names + skipped).map { ($0, "") })
    let tree = try files.tree(folder.path)
    let expected = names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    #expect(tree.files.map { Array($0.utf8) } == expected.map { Array($0.utf8) })
    #expect(tree.contains("a/e\u{301}"))
    #expect(!tree.contains("a/E"))
    #expect(tree.matching(try Glob("*.yaml")) == ["B.yaml", "b.yaml"])
  }

  @Test func `links to files are files, links to folders are not entered`() throws {
    let folder = try TemporaryFolder(["real/a.yaml": "x"])
    try folder.link("real/loop", to: "..")
    try folder.link("link.yaml", to: "real/a.yaml")
    try folder.link("broken.yaml", to: "nowhere")
    #expect(try files.tree(folder.path).files == ["link.yaml", "real/a.yaml"])
  }

  @Test func `a link out of the project is seen`() throws {
    let outside = try TemporaryFolder(["secret": "x"])
    let folder = try TemporaryFolder(["media/a.png": "x"])
    try folder.link("media/out.png", to: outside / "secret")
    try folder.link("media/in.png", to: "a.png")
    #expect(try files.isInside(folder / "media/in.png", folder: folder.path))
    #expect(try files.isInside(folder / "media/../media/a.png", folder: folder.path))
    #expect(try !files.isInside(folder / "media/out.png", folder: folder.path))
    #expect(try !files.isInside(folder / "..", folder: folder.path))
  }

  @Test func `another spelling on disk is found`() throws {
    let folder = try TemporaryFolder(["Media/Bonjour.MP3": "x", "media/é.png": "x"])
    let spelling = { (path: String) in Spellings(of: files).other(of: path, in: folder.path) }
    #expect(spelling("Media/bonjour.mp3") == "Media/Bonjour.MP3")
    #expect(spelling("Media/Bonjour.MP3") == nil)
    #expect(spelling("Media/missing.mp3") == nil)
    #expect(spelling("MEDIA/missing.mp3") == nil)
    #expect(spelling("media/e\u{301}.png")?.utf8.elementsEqual("media/é.png".utf8) == true)
  }

  @Test func `kinds`() throws {
    let folder = try TemporaryFolder(["a": "x"])
    #expect(files.kind(folder / "a") == .file)
    #expect(files.kind(folder.path) == .folder)
    #expect(files.kind("/dev/null") == .other)
    #expect(files.kind(folder / "b") == nil)
    #expect(try files.names(in: folder.path) == ["a"])
  }
}
