import DeckFiles
import DeckManifest
import DeckModel
import FileFixtures

/// A project written in one text: `=== path` begins a file, and `§E0102 ` stands before the place
/// where that problem is expected.
struct MarkedProject {
  /// A problem, as far as tests look at it.
  struct Expectation: Hashable, Comparable, CustomStringConvertible {
    var place: String
    var code: String
    var description: String { "\(place) \(code)" }
    static func < (left: Self, right: Self) -> Bool { left.description < right.description }
  }

  private(set) var files: [String: String] = [:]
  private(set) var expected: [Expectation] = []

  /// The project file that is used when the text has none.
  static let projectFile = "deckform: 1\nnamespace: test\n"

  /// A model `Basic` with the fields Front and Back, and a cloze model `Gap` with Text and Extra.
  static let models = """
    models:
      - name: Basic
        fields: [Front, { name: Back, format: markdown }]
        templates: [{ name: Card, front: "{{Front}}", back: "{{Back}}" }]
      - name: Gap
        kind: cloze
        fields: [Text, Extra]
        templates: [{ name: Cloze, front: "{{cloze:Text}}", back: "{{cloze:Text}}{{Extra}}" }]

    """

  init(_ text: String) {
    var path = "decks/a.yaml"
    var lines: [String: [String]] = [:]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("=== ") {
        path = String(line.dropFirst(4))
        lines[path] = []
      } else {
        lines[path, default: []].append(
          unmarked(String(line), path, (lines[path] ?? []).count + 1))
      }
    }
    files = lines.mapValues { $0.joined(separator: "\n") }
    if files["deckform.yaml"] == nil { files["deckform.yaml"] = Self.projectFile }
    if files["models/models.yaml"] == nil { files["models/models.yaml"] = Self.models }
  }

  /// Takes the marks out of a line and remembers where they stood.
  private mutating func unmarked(_ line: String, _ path: String, _ number: Int) -> String {
    var line = line
    while let mark = line.firstIndex(of: "§") {
      let code = String(line[line.index(after: mark)...].prefix(5))
      let column = line[..<mark].unicodeScalars.count + 1
      expected.append(Expectation(place: "\(path):\(number):\(column)", code: code))
      line.removeSubrange(mark..<line.index(mark, offsetBy: 7))
    }
    return line
  }

  /// Reads the project.
  func load() -> LoadedProject {
    LoadedProject(
      folder: "/project",
      reader: MemoryFiles(
        text: files.reduce(into: [:]) { $0["/project/\($1.key)"] = $1.value }))
  }

  /// The problems that were found, with their places.
  func problems() -> [Expectation] {
    load().problems.map {
      Expectation(place: $0.location?.description ?? "-", code: $0.code.rawValue)
    }.sorted()
  }
}
