import DeckModel
import Testing

@testable import DeckCommands

@Suite struct WorkflowCommandTests {
  @Test func escapesMessageAndProperties() {
    let command = WorkflowCommand(
      .error, "50% of: this,\r\nthat", title: "a:b,c%",
      at: .init(file: "decks/a,b:c.yaml", line: 2, column: 3, endLine: 4, endColumn: 5),
      pathPrefix: "french/")
    #expect(
      command.line
        == "::error file=french/decks/a%2Cb%3Ac.yaml,line=2,endLine=4,col=3,endColumn=5,"
        + "title=a%3Ab%2Cc%25::50%25 of: this,%0D%0Athat")
  }

  @Test func withoutAPlaceThereAreNoProperties() {
    #expect(WorkflowCommand(.notice, "hello").line == "::notice::hello")
  }

  @Test func ofEachLevelAtMostNineAndACount() {
    let commands =
      (1...12).map { WorkflowCommand(.warning, "w\($0)") }
      + (1...9).map { WorkflowCommand(.error, "e\($0)") }
      + (1...10).map { WorkflowCommand(.notice, "n\($0)") }
    let lines = WorkflowCommand.listing(of: commands).split(separator: "\n")
    #expect(lines.prefix(9).elementsEqual((1...9).map { "::error::e\($0)" }, by: ==))
    #expect(lines[18] == "::warning::and 3 more warnings")
    #expect(lines[28] == "::notice::and 1 more notice")
    #expect(lines.count == 29)
  }
}
