import Testing

@testable import DeckManifest

struct CellTemplateTests {
  private let columns = ["word", "country:de", "empty"]
  private var row: Table.Row {
    let cells = ["Wort {x}", "Österreich", ""].enumerated().map { index, text in
      Table.Cell(text: text, file: "t.csv", line: 2, column: index + 1)
    }
    return Table.Row(cells: cells, line: 2, file: "t.csv")
  }

  @Test(
    "cells and braces",
    arguments: [
      ("{word}", "Wort {x}"), ("../{country:de}.png", "../Österreich.png"), ("plain", "plain"),
      ("", ""), ("{empty}", ""), ("{{word}}", "{word}"), ("{{{word}}}", "{Wort {x}}"),
      ("{{{{c1::{word}}}}}", "{{c1::Wort {x}}}"), ("a } b", "a } b"), ("{open", "{open"),
    ])
  func text(template: String, text: String) {
    let template = CellTemplate(template, columns: columns)
    #expect(template.unknown.isEmpty)
    #expect(template.text(of: row) == text)
  }

  @Test("names that are no column are told")
  func unknown() {
    let template = CellTemplate("{wrod} {word} {}", columns: columns)
    #expect(template.unknown == ["wrod", ""])
  }

  @Test("the first cell is the one to point at")
  func firstCell() {
    #expect(CellTemplate("a {country:de}", columns: columns).firstCell(of: row)?.column == 2)
    #expect(CellTemplate("a", columns: columns).firstCell(of: row) == nil)
  }
}
