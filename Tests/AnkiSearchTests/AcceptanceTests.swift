import AnkiOracle
import AnkiSearch
import Foundation
import SeededRandom
import Testing

/// Our parser accepts what Anki accepts, and refuses what it refuses.
@Suite(.enabled(if: AnkiOracle.python != nil, "\(AnkiOracle.reason)"))
struct AcceptanceTests {
  struct Question: Encodable {
    let path: String
    let seed = 1
    let notes = 0
    let queries: [String]
  }

  struct Answer: Decodable {
    let errors: [String?]
    let printed: [String?]
  }

  private func ask(_ queries: [String]) throws -> Answer {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("search-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("collection.anki2").path
    // Without notes, no regular expression is read.
    return try AnkiOracle.ask("search", Question(path: path, queries: queries))
  }

  @Test func acceptsTheManual() throws {
    let answer = try ask(ManualSearches.all)
    for (text, error) in zip(ManualSearches.all, answer.errors) {
      #expect(error == nil, "\(text)")
      #expect(throws: Never.self, "\(text)") { try SearchNode.parse(text) }
    }
  }

  @Test func acceptsAndRefusesAsAnkiDoes() throws {
    let random = SeededRandom.printingSeed("acceptsAndRefusesAsAnkiDoes")
    var searches = RandomSearch(random: random)
    let texts = (0..<20_000).map { _ in searches.text() }
    let answer = try ask(texts)
    var refused = 0
    for (text, error) in zip(texts, answer.errors) {
      refused += error == nil ? 0 : 1
      let isRead = (try? SearchNode.parse(text)) != nil
      #expect(isRead == (error == nil), "\(text.debugDescription): \(error ?? "Anki accepts it")")
    }
    // Half of them, or nearly, or the texts test nothing.
    #expect((4000...16_000).contains(refused), "\(refused)")
  }

  /// What we read and print, Anki reads as the same, as far as it can print it.
  @Test func printsWhatAnkiReads() throws {
    let random = SeededRandom.printingSeed("printsWhatAnkiReads")
    var searches = RandomSearch(random: random)
    let texts = (0..<10_000).map { _ in searches.text() } + ManualSearches.all
    let trees = texts.compactMap { try? SearchNode.parse($0) }
    let answer = try ask(trees.map(\.description))
    for (tree, printed) in zip(trees, answer.printed) where !tree.isPrintedOtherwise {
      let printed = try #require(printed, "\(tree)")
      #expect(try SearchNode.parse(printed) == tree, "\(tree) as \(printed)")
    }
  }
}

extension SearchNode {
  /// Whether Anki 26.9 prints something in it such that it reads something else: a quote behind
  /// `preset:`, backslashes behind `dupe:` and `front:nc:`, and a field of the name of a keyword.
  fileprivate var isPrintedOtherwise: Bool {
    switch kind {
    case .not(let node): node.isPrintedOtherwise
    case .all(let nodes), .any(let nodes): nodes.contains(where: \.isPrintedOtherwise)
    case .term(let term):
      switch term.kind {
      case .preset(let text): text.text.contains("\"")
      case .property(.customText(_, let text), _): text.text.contains("\"")
      default: false
      }
    }
  }
}
