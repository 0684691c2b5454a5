import DeckModel
import SeededRandom
import Testing
import Growth

@testable import DeckManifest

struct TableReaderTests {
  private func read(
    _ text: String, file: String = "t.csv"
  ) -> (table: Table?, problems: [Diagnostic]) { read(Array(text.utf8), file: file) }

  private func read(
    _ bytes: [UInt8], file: String = "t.csv"
  ) -> (table: Table?, problems: [Diagnostic]) {
    var reader = TableReader(bytes, file: file)
    let table = reader.table()
    return (table, reader.problems)
  }

  @Test(
    "cells are read as RFC 4180 writes them",
    arguments: [
      ("a,b\nc,d\n", [["c", "d"]]),
      ("a,b\r\nc,d\r\n", [["c", "d"]]),
      ("a,b\nc,d", [["c", "d"]]),
      ("a,b\rc,d\r", [["c", "d"]]),
      ("\u{FEFF}a,b\nc,d\n", [["c", "d"]]),
      ("\n\na,b\n\nc,d\n\n", [["c", "d"]]),
      ("a,b\n\"c,1\",\"say \"\"d\"\"\"\n", [["c,1", "say \"d\""]]),
      ("a,b\n\"one\ntwo\",\"\"\n", [["one\ntwo", ""]]),
      ("a,b\n,\nx\"y,'z'\n", [["", ""], ["x\"y", "'z'"]]),
      ("a,b\n 日本 ,é\n", [[" 日本 ", "é"]]),
    ])
  func cells(text: String, cells: [[String]]) throws {
    let (table, problems) = read(text)
    #expect(problems.isEmpty)
    #expect(table?.columns == ["a", "b"])
    #expect(table?.rows.map { $0.cells.map(\.text) } == cells)
  }

  @Test("a .tsv file is split at tabs")
  func tabs() throws {
    let (table, problems) = read("a\tb\n\"x\ty\"\t1,2\n", file: "t.tsv")
    #expect(problems.isEmpty)
    #expect(table?.rows.map { $0.cells.map(\.text) } == [["x\ty", "1,2"]])
  }

  @Test("every cell knows where it begins, in code points, also after line breaks in quotes")
  func places() throws {
    let rows = try #require(read("a,b,c\né👍🏽,\"x\n\ny\",z\r\n1,\"\",3\n").table).rows
    #expect(
      rows.flatMap(\.cells).map(\.location.description) == [
        "t.csv:2:1", "t.csv:2:5", "t.csv:4:4", "t.csv:5:1", "t.csv:5:3", "t.csv:5:6",
      ])
    #expect(rows.map(\.line) == [2, 5])
  }

  @Test(
    "what is wrong is shown once, at its place",
    arguments: [
      ("a,b\nc\nd,e\n", "E0601 t.csv:2:1"),
      ("a,b\nc,d,e\n", "E0601 t.csv:2:1"),
      ("a,b\nc,d\ne,\"f\ng,h\n", "E0603 t.csv:3:3"),
      ("a,b\n\"c,d\n", "E0603 t.csv:2:1"),
      ("a,b\n\"c\"x,d\n", "E0603 t.csv:2:4"),
      ("a,b,a\n1,2,3\n", "E0603 t.csv:1:5"),
      ("", "E0603 t.csv:1:1"),
      ("\n\n", "E0603 t.csv:1:1"),
    ])
  func mistakes(text: String, expected: String) {
    let problems = read(text).problems
    #expect(problems.map { "\($0.code.rawValue) \($0.location?.description ?? "-")" } == [expected])
    #expect(problems.allSatisfy { $0.help?.isEmpty == false || text.allSatisfy(\.isNewline) })
  }

  @Test(
    "bytes that are no UTF-8 are shown at their place",
    arguments: [
      ([0xFF], "t.csv:1:1"), (Array("a,b\né,".utf8) + [0xE9, 0x0A], "t.csv:2:3"),
      ([0xEF, 0xBB, 0xBF] + Array("a\n".utf8) + [0xC3], "t.csv:2:1"),
    ] as [([UInt8], String)])
  func invalidUTF8(bytes: [UInt8], place: String) {
    let (table, problems) = read(bytes)
    #expect(table == nil)
    #expect(problems.map { $0.location?.description } == [place])
  }

  @Test("many rows take time in proportion")
  func speed() throws {
    let row = "word,\"a meaning, with comma\",some more text for a usual length,tag tag2\n"
    let growth = growth(from: 1_000) { count in
      let bytes = Array(("a,b,c,d\n" + String(repeating: row, count: count)).utf8)
      #expect(read(bytes).table?.rows.count == count)
    }
    #expect(growth < 30)
  }

  @Test("random tables are read as they were written")
  func random() throws {
    var random = SeededRandom.printingSeed()
    let letters = ["a", "é", "日", ",", "\"", "\n", "\r\n", " ", "\t", "'"]
    for _ in 0..<300 {
      let rows = (0..<5).map { _ in
        (0..<3).map { _ in
          (0..<4).map { _ in letters.randomElement(using: &random) ?? "" }.joined()
        }
      }
      let text = "x,y,z\n" + rows.map { $0.map(quoted).joined(separator: ",") + "\n" }.joined()
      let (table, problems) = read(text)
      #expect(problems.isEmpty)
      #expect(table?.rows.map { $0.cells.map(\.text) } == rows)
    }
  }

  private func quoted(_ cell: String) -> String {
    let inside = cell.unicodeScalars.reduce(into: "") { text, character in
      text.unicodeScalars.append(character)
      if character == "\"" { text += "\"" }
    }
    return "\"\(inside)\""
  }
}
