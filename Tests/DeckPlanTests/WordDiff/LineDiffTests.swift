import DeckPlan
import Testing

@Suite struct LineDiffTests {
  private func lines(_ hunk: LineDiff.Hunk) -> [String] {
    hunk.lines.map { line in
      switch line.kind {
      case .equal: " \(line.text)"
      case .deleted: "-\(line.text)"
      case .inserted: "+\(line.text)"
      }
    }
  }

  @Test func equalTextsHaveNoHunk() {
    let diff = LineDiff(from: "a\nb\n", to: "a\nb\n")
    #expect(diff.hunks.isEmpty && diff.inserted == 0 && diff.deleted == 0)
  }

  @Test func aChangeStandsAmongItsNeighbours() throws {
    let diff = LineDiff(from: "1\n2\n3\n4\n5\n6\n", to: "1\n2\n3\nfour\n4b\n5\n6\n")
    let hunk = try #require(diff.hunks.first)
    #expect(lines(hunk) == [" 2", " 3", "-4", "+four", "+4b", " 5", " 6"])
    #expect(hunk.oldStart == 2 && hunk.newStart == 2)
    #expect(diff.hunks.count == 1 && diff.inserted == 2 && diff.deleted == 1)
  }

  @Test func changesFarApartAreHunksOfTheirOwn() {
    let old = (1...20).map { "\($0)\n" }.joined()
    let new = (1...20).map { $0 == 3 || $0 == 15 ? "x\n" : "\($0)\n" }.joined()
    let diff = LineDiff(from: old, to: new, context: 1)
    #expect(diff.hunks.map(lines) == [[" 2", "-3", "+x", " 4"], [" 14", "-15", "+x", " 16"]])
    #expect(diff.hunks.map(\.oldStart) == [2, 14])
  }

  @Test func aMissingLastLineFeedIsAChange() {
    let diff = LineDiff(from: "a\nb", to: "a\nb\n")
    #expect(diff.hunks.map(lines) == [[" a", "-b", "+b"]])
  }

  @Test func anEmptySideIsAllChange() {
    #expect(LineDiff(from: "", to: "a\nb").hunks.map(lines) == [["+a", "+b"]])
    #expect(LineDiff(from: "a\n", to: "").hunks.map(lines) == [["-a"]])
  }
}
