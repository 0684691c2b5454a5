import Testing
import YAMLTree

@Suite("An entry before all others")
struct NewEntryTests {
  @Test(
    "in mappings of every kind",
    arguments: [
      ("- a: 1\n", "- id: x y\n  a: 1\n"),
      ("-  &a b: 1\n", "-  id: x y\n   &a b: 1\n"),
      ("- &m !t # c\n  b: 1\n", "- &m !t # c\n  id: x y\n  b: 1\n"),
      ("- &m\n  ? b\n  : 1\n", "- &m\n  id: x y\n  ? b\n  : 1\n"),
      ("- ? b\n", "- id: x y\n  ? b\n"),
      ("- {a: 1}\n", "- { id: x y,a: 1}\n"),
      ("- !<t:x> &m { a: 1}\n", "- !<t:x> &m { id: x y, a: 1}\n"),
      ("\u{FEFF}- é: 1\r\n", "\u{FEFF}- id: x y\n  é: 1\r\n"),
    ])
  func first(before: String, after: String) throws {
    let document = try parse(before)
    let mapping = try #require(document.root?.elements.first { _ in true })
    let bytes = document.adding(
      [NewEntry(in: mapping, key: "id", text: "x y")], to: Array(before.utf8))
    #expect(String(decoding: bytes, as: UTF8.self) == after)
    #expect((try? parse(String(decoding: bytes, as: UTF8.self))) != nil)
  }

  @Test("several at once, quoted where they must be")
  func several() throws {
    let text = "- a: 1\n- {a: 1}\n"
    let document = try parse(text)
    let entries = try #require(document.root?.elements).map {
      NewEntry(in: $0, key: "id", text: "[,]")
    }
    let bytes = document.adding(entries, to: Array(text.utf8))
    #expect(
      String(decoding: bytes, as: UTF8.self) == "- id: \"[,]\"\n  a: 1\n- { id: \"[,]\",a: 1}\n")
  }
}
