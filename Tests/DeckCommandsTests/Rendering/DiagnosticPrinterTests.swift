import DeckModel
import Foundation
import SeededRandom
import Testing

@testable import DeckCommands

@Suite struct DiagnosticPrinterTests {
  private let printer = DiagnosticPrinter(sources: DiagnosticSamples.read)

  @Test func printsTheLayoutOfTheProduct() {
    #expect(
      printer.string(for: [DiagnosticSamples.unknownKey], as: .text) == """
        error[E0102]: unknown key "feilds" in a note
         --> decks/verbs.yaml:5:5
          |
        5 |     feilds:
          |     ^^^^^^ not a key of a note
          |
          = note: a note may have: id, model, deck, fields, tags, was, guid
        help: did you mean "fields"?

        1 error

        """)
  }

  @Test(arguments: DiagnosticFormat.allCases)
  func everyLayout(_ format: DiagnosticFormat) throws {
    try expectGolden(
      printer.string(for: DiagnosticSamples.layout, as: format), "diagnostics/layout.\(format).txt")
  }

  @Test func everyLayoutInColour() throws {
    var printer = printer
    printer.style = .coloured
    printer.width = 60
    try expectGolden(
      printer.string(for: DiagnosticSamples.layout, as: .text), "diagnostics/layout.colour.txt")
  }

  @Test(arguments: DiagnosticFormat.allCases)
  func everyCode(_ format: DiagnosticFormat) throws {
    try expectGolden(
      printer.string(for: DiagnosticSamples.everyCode, as: format),
      "diagnostics/codes.\(format).txt")
  }

  @Test func nothingIsSaidOfNothing() {
    #expect(printer.string(for: [], as: .text).isEmpty)
    #expect(printer.string(for: [], as: .concise).isEmpty)
    #expect(printer.string(for: [], as: .github).isEmpty)
    #expect(printer.string(for: [], as: .json).contains(#""diagnostics": []"#))
  }

  @Test func theColouredTextWithoutItsEscapesIsThePlainOne() {
    var coloured = printer
    coloured.style = .coloured
    let text = coloured.string(for: DiagnosticSamples.layout, as: .text)
    #expect(
      text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
        == printer.string(for: DiagnosticSamples.layout, as: .text))
  }

  @Test func aFileIsReadOnceAndOnlyWhenItIsNeeded() {
    final class Reads { var files: [String] = [] }
    let reads = Reads()
    let printer = DiagnosticPrinter { file in
      reads.files.append(file)
      return DiagnosticSamples.read(file)
    }
    let twice = [DiagnosticSamples.unknownKey, DiagnosticSamples.unknownKey]
    _ = printer.string(for: twice, as: .concise)
    #expect(reads.files.isEmpty)
    _ = printer.string(for: twice, as: .text)
    #expect(reads.files == ["decks/verbs.yaml"])
  }

  @Test func theJSONIsJSON() throws {
    let text = printer.string(for: DiagnosticSamples.layout, as: .json)
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(object?["format_version"] as? String == "1.0")
    #expect((object?["diagnostics"] as? [Any])?.count == DiagnosticSamples.layout.count)
  }

  /// Places may be wrong, but the printer never is: no crash, and carets only below the excerpt.
  @Test func anyPlaceCanBePrinted() {
    var generator = SeededRandom.printingSeed()
    let files = Array(DiagnosticSamples.files.keys).sorted()
    for _ in 0..<500 {
      let place = SourceLocation(
        file: files.randomElement(using: &generator) ?? "", line: generator.number(),
        column: generator.number(), endLine: generator.number(), endColumn: generator.number())
      let text = printer.string(
        for: [Diagnostic(.invalidYAML, "m", at: place, label: "here")], as: .text)
      #expect(text.hasPrefix("error[E0101]: m\n"))
      let widest = text.split(separator: "\n").map { DisplayWidth.of($0) }.max() ?? 0
      #expect(widest <= 130)
    }
  }
}

extension SeededRandom {
  /// Mostly small numbers, now and then absurd ones.
  fileprivate mutating func number() -> Int {
    switch Int.random(in: 0..<12, using: &self) {
    case 0: 0
    case 1: -7
    case 2: Int(Int32.max)
    case 3: Int.random(in: 1...2000, using: &self)
    default: Int.random(in: 1...12, using: &self)
    }
  }
}
