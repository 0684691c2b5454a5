import DeckManifest
import DeckModel
import Testing

@Suite struct DocumentTests {
  @Test func everyDiagnosticIsExplainedAndNoOther() throws {
    let text = try Repository.text("docs/diagnostics.md")
    let explained = text.matches(of: /(?m)^### ([EW][0-9]{4}):/).map { String($0.1) }
    #expect(explained == explained.sorted())
    #expect(Set(explained) == Set(DiagnosticCode.allCases.map(\.rawValue)))
  }

  @Test func everyKeyIsInTheReference() throws {
    let text = try Repository.text("docs/format.md")
    let keys = Self.keys(of: .mapping(.project)).union(Self.keys(of: .mapping(.deckFile)))
    #expect(keys.count > 40)
    #expect(keys.filter { !text.contains("`\($0)`") }.sorted() == [])
  }

  private static func keys(of shape: Shape) -> Set<String> {
    switch shape {
    case .text, .integer, .flag, .choice: []
    case .list(let element), .dictionary(let element): keys(of: element)
    case .either(let shapes): shapes.reduce(into: []) { $0.formUnion(keys(of: $1)) }
    case .mapping(let mapping):
      mapping.keys.reduce(into: Set(mapping.keyNames)) { $0.formUnion(keys(of: $1.shape)) }
    }
  }
}
