import AnkiOracle
import AnkiSearch
import Foundation
import SeededRandom
import Testing

/// Whatever something is called, a search for it finds it in Anki, and nothing else.
@Suite(.enabled(if: AnkiOracle.python != nil, "\(AnkiOracle.reason)"))
struct NameTests {
  struct Names: Encodable {
    let path: String
    let names: [String]
  }

  struct Question: Encodable {
    let path: String
    let queries: [String]
  }

  struct Answer: Decodable { let notes: [[Int64]?] }

  struct Note: Decodable {
    let number: Int64
    let deck: String
    let model: String
    let tags: [String]
    let names: [String]
    let fields: [String]
  }

  private static let hardNames = [
    "none", "filtered", "current", "deck", "re", "has-cd", "re:x", "nc:x", "re:\\d", "-", "and",
    "or", "1", "0",
    "a*b", "axb", "a_b", "a\\b", "a\\*b", "%", "_", "*", "\\", "(", ")", "\"", "'", "a::b", "a",
    "a::b::c", ":", "::",
    "日本\u{3000}語", "日本 語", "&", "&amp;", "<b>x</b>", "$", "^a$", "\\s", "[a]", "due", "is:due",
    "ΑΣ",
  ]

  @Test func findThemselves() throws {
    let random = SeededRandom.printingSeed("findThemselves")
    var searches = RandomSearch(random: random)
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("names-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("collection.anki2").path
    let names = Self.hardNames + (0..<250).map { Self.unlike(searches.name(), $0) }
    let notes: [Note] = try AnkiOracle.ask("search_names", Names(path: path, names: names))
    let expected = notes.flatMap { Self.expectations(of: $0, among: notes) }
    let answer: Answer = try AnkiOracle.ask(
      "search", Question(path: path, queries: expected.map(\.search.description)))
    for (expectation, found) in zip(expected, answer.notes) {
      #expect(found == expectation.notes, "\(expectation.search)")
    }
    #expect(expected.count > 1000)
  }

  /// A name that no other is like but for a blank that no search can hold.
  private static func unlike(_ name: String, _ index: Int) -> String {
    name.unicodeScalars.contains { $0 != " " && $0.properties.isWhitespace }
      ? "\(name) unlike \(index)" : name
  }

  private struct Expectation {
    let search: SearchNode
    let notes: [Int64]
  }

  private static func expectations(of note: Note, among notes: [Note]) -> [Expectation] {
    func expect(_ search: SearchNode, _ finds: (Note) -> Bool) -> Expectation {
      Expectation(search: search, notes: notes.filter(finds).map(\.number))
    }
    let deck = expect(.deck(note.deck)) { isPart($0.deck, of: note.deck) }
    let model = expect(.noteType(note.model)) { $0.model.lowercased() == note.model.lowercased() }
    let number = expect(.notes([note.number])) { $0.number == note.number }
    let tags = note.tags.map { tag in
      expect(.tag(tag)) { $0.tags.contains { isPart($0, of: tag) } }
    }
    let fields = SearchFieldName(note.names[1]).map { name in
      expect(.field(name, note.fields[1])) {
        $0.names[1].lowercased() == note.names[1].lowercased()
          && $0.fields[1].lowercased() == note.fields[1].lowercased()
      }
    }
    return [deck, model, number] + tags + (fields.map { [$0] } ?? [])
  }

  /// Whether it is the thing of this name or below it.
  private static func isPart(_ name: String, of whole: String) -> Bool {
    let (name, whole) = (name.lowercased(), whole.lowercased())
    return name == whole || name.hasPrefix(whole + "::")
  }
}
