import DeckFiles
import Testing

struct PathTests {
  @Test(arguments: [
    ("a/./b//c/", "a/b/c"), ("a/../b", "b"), ("../a", "../a"), ("a/../..", ".."), ("", "."),
    (".", "."), ("/", "/"), ("/../a", "/a"), ("/a/..", "/"), ("../../a/../b", "../../b"),
  ])
  func `normalised`(path: String, expected: String) {
    #expect(Path.normalized(path) == expected)
  }

  @Test func `joined`() {
    #expect(Path.join("decks/french", "../media/a.png") == "decks/media/a.png")
    #expect(Path.join("decks", "/etc/passwd") == "/etc/passwd")
    #expect(Path.join("", "a") == "a")
    #expect(Path.join(".", "a") == "a")
    #expect(Path.join("/root", "..") == "/")
  }

  @Test func `taken apart`() {
    #expect(Path.baseName("a/b.tar.gz") == "b.tar.gz")
    #expect(Path.baseName("a/b/") == "b")
    #expect(Path.folder("a/b.txt") == "a")
    #expect(Path.folder("b.txt") == ".")
    #expect(Path.folder("/b.txt") == "/")
    #expect(Path.fileExtension("a.b/c.JPG") == "jpg")
    #expect(Path.fileExtension("a.b/c").isEmpty)
    #expect(Path.fileExtension(".hidden").isEmpty)
  }

  @Test func `as seen from a folder`() {
    #expect(Path.relative("/a/b/c", to: "/a") == "b/c")
    #expect(Path.relative("/ab/c", to: "/a") == nil)
    #expect(Path.relative("/a", to: "/a/") == ".")
    #expect(Path.relative("/a/../b", to: "/a") == nil)
    #expect(Path.relative("a", to: ".") == "a")
    #expect(Path.relative("../a", to: ".") == nil)
    #expect(Path.relative("/a", to: "/") == "a")
    #expect(Path.climbing(to: "/a/b/c.png", from: "/a") == "b/c.png")
    #expect(Path.climbing(to: "/a/b", from: "/a/c/d/") == "../../b")
    #expect(Path.climbing(to: "/ab", from: "/a") == "../ab")
    #expect(Path.climbing(to: "/a", from: "/a") == ".")
  }
}
