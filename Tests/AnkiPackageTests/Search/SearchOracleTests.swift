import AnkiOracle
import AnkiPackage
import AnkiSearch
import Foundation
import SeededRandom
import Testing

/// A search finds in a collection file what it finds in Anki.
@Suite(.enabled(if: AnkiOracle.python != nil, "\(AnkiOracle.reason)"))
struct SearchOracleTests {
  struct Question: Encodable {
    let path: String
    let seed: UInt64
    let notes: Int
    let queries: [String]
    let digests = true
  }

  struct Answer: Decodable {
    let notes: [[Int64]?]
    let cards: [[Int64]?]
    let errors: [String?]
    let today: Int64
    let dayEnd: Int64
    let now: Int64
  }

  /// Searches that Anki refuses, some of them when it comes to search.
  private static let malformed = [
    "dog or", "(dog", "\"dog", "\\d", "is:sleeping", "flag:8", "prop:ivl", "nid:a", "rated:1:5",
    ":x", "prop:s>inf",
    "re:[", "\"re:(?=d)\"", "re:\\1", "re:x{", "front:re:*", "\"tag:re:(\"", "re:\\h", "re:[z-a]",
    "re:\\p{Foo}",
    "re:a{,2}", "re:[\\w-z]", "\"re:(?P<1>a)\"", "\"re:(?q)a\"", "re:\\q", "\"re:a)\"", "re:?",
  ]

  /// Fields beside each other that fit one name: as one text, or each by itself.
  private static let neighbours = [
    "fr*", "_r*", "fr___", "*r*", "*", "_*", "*_", "front", "nofield",
  ]
  .flatMap { name in
    [
      "", "*", "_*", "*_", "**", "_", "__*", "_*_", "_**", "d*", "*g", "*d*", "dog", "re:^d",
      "nc:_*",
    ]
    .map { "\(name):\($0)" }
  }

  @Test(arguments: SeededRandom.seeds(andThoseThatFailed: 412_475))
  func findsWhatAnkiFinds(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let seed = random.next() % 1_000_000
    var queries = RandomQuery(random: random)
    let count = 1250
    let texts = ManualSearches.all + Self.neighbours + (0..<count).map { _ in queries.query() }
    try withFolder { folder in
      let path = folder.appendingPathComponent("collection.anki2").path
      let answer: Answer = try AnkiOracle.ask(
        "search", Question(path: path, seed: seed, notes: 3000, queries: texts + Self.malformed))
      let search = try CollectionSearch(path: path)
      expectClock(search.collection.clock, answer)
      var finding = 0
      for (index, text) in texts.enumerated() {
        let node = try SearchNode.parse(text)
        #expect(digest(try search.notes(node)) == answer.notes[index], "notes: \(text)")
        #expect(digest(try search.cards(node)) == answer.cards[index], "cards: \(text)")
        let count = answer.cards[index]?[0] ?? 0
        finding += count > 0 && count < 5000 ? 1 : 0
      }
      #expect(finding * 5 > count * 3, "\(finding) find some and not all")
      for (index, text) in Self.malformed.enumerated() {
        #expect(answer.errors[texts.count + index] != nil, "\(text)")
        #expect(throws: (any Error).self, "\(text)") {
          try search.cards(SearchNode.parse(text))
        }
      }
    }
  }

  /// The numbers as the oracle tells them: how many, their sum, and that of their squares.
  private func digest(_ numbers: [Int64]) -> [Int64] {
    var (sum, squares): (Int64, Int64) = (0, 0)
    for number in numbers {
      sum += number
      let rest = number % 1_000_003
      squares += rest * rest % 1_000_003
    }
    return [Int64(numbers.count), sum, squares]
  }

  private func expectClock(_ clock: SearchClock, _ answer: Answer) {
    #expect(clock.today == answer.today)
    #expect(clock.dayEnd == answer.dayEnd)
    #expect((0...120).contains(clock.now - answer.now))
  }

  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("search-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }
}
