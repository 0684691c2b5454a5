import DeckModel
import Testing

@testable import DeckManifest

struct JoinTests {
  private func table(_ text: String, file: String) throws -> Table {
    var reader = TableReader(Array(text.utf8), file: file)
    let table = reader.table()
    return try #require(table)
  }

  @Test("a partner brings its cells, with the places of its own file")
  func partners() throws {
    let words = try table("word,tag\nb,1\na,2\nc,3\n", file: "words.csv")
    let hints = try table("tag,hint,word\nX,hint a,a\nY,hint b,b\n", file: "hints.csv")
    let (joined, problems) = words.joined(with: hints, on: "word")
    #expect(problems.isEmpty)
    #expect(joined.columns == ["word", "tag", "hint"])
    #expect(
      joined.rows.map { $0.cells.map(\.text) } == [
        ["b", "1", "hint b"], ["a", "2", "hint a"], ["c", "3", ""],
      ])
    #expect(
      joined.rows.map { $0.cells[2].location.description } == [
        "hints.csv:3:3", "hints.csv:2:3", "words.csv:4:1",
      ])
  }

  @Test("a partner that stands twice is shown with both rows")
  func doubled() throws {
    let words = try table("word\na\n", file: "words.csv")
    let hints = try table("word,hint\na,1\nb,2\na,3\n", file: "hints.csv")
    let problem = try #require(words.joined(with: hints, on: "word").problems.first)
    #expect(problem.code == .joinMismatch)
    #expect(problem.location?.description == "hints.csv:4:1")
    #expect(problem.notes.map { $0.location?.description } == ["hints.csv:2:1"])
  }

  @Test("rows of the left table may share a partner")
  func shared() throws {
    let words = try table("word\na\na\n", file: "words.csv")
    let hints = try table("word,hint\na,1\n", file: "hints.csv")
    let (joined, problems) = words.joined(with: hints, on: "word")
    #expect(problems.isEmpty)
    #expect(joined.rows.map { $0.cells.map(\.text) } == [["a", "1"], ["a", "1"]])
  }
}
