import DeckFiles
import DeckManifest
import DeckModel
import FileFixtures
import SeededRandom
import Synchronization
import Testing

@Suite("Parsing on several threads")
struct ParallelParsingTests {
  private static let alone = ParsingEffort(threads: 1)

  @Test(
    "what a project says and all that is wrong with it are the same for every number of threads",
    arguments: [2, 3, 8], [0, 2_000, 1 << 24])
  func sameForAll(threads: Int, bytesAhead: Int) throws {
    var random = SeededRandom.printingSeed("parallel parsing")
    let files = Self.project(of: 60, &random)
    let expected = Self.load(files, Self.alone)
    // Broken files, ids that stand twice, a deck of two spellings, and unknown fields are all there.
    #expect(
      Set(expected.problems.map(\.code.rawValue)).isSuperset(of: ["E0101", "E0401", "E0403"]))
    let effort = ParsingEffort(threads: threads, worthwhileBytes: 0, bytesAhead: bytesAhead)
    for _ in 0..<5 {
      let loaded = Self.load(files, effort)
      #expect(loaded.problems == expected.problems)
      #expect(loaded.desired == expected.desired)
      // Fields do not compare their places.
      #expect(Self.places(loaded) == Self.places(expected))
    }
  }

  @Test("whoever reads a project is told of its phases by one thread, in turns")
  func phases() {
    var random = SeededRandom(seed: 1)
    let files = Self.project(of: 20, &random)
    let phases = [1, 4].map { threads in
      let seen = Mutex<[LoadPhase]>([])
      _ = Self.load(files, ParsingEffort(threads: threads, worthwhileBytes: 0)) { phase in
        seen.withLock { $0.append(phase) }
      }
      return seen.withLock { $0 }
    }
    #expect(phases[0] == phases[1])
  }

  @Test("a small project is not worth a second thread")
  func small() {
    #expect(ParsingEffort(threads: 4).threads(forFiles: [100, 100]) == 1)
    #expect(ParsingEffort(threads: 4).threads(forFiles: [1 << 24]) == 1)
    #expect(ParsingEffort(threads: 4).threads(forFiles: [1 << 24, 1]) == 2)
    #expect(ParsingEffort(threads: 4).threads(forFiles: Array(repeating: 1 << 20, count: 9)) == 4)
    #expect(ParsingEffort.automatic.threads >= 1)
  }

  private static func load(
    _ files: MemoryFiles, _ effort: ParsingEffort,
    phase: (@Sendable (LoadPhase) -> Void)? = nil
  ) -> LoadedProject {
    LoadedProject(folder: "/project", reader: files, parsing: effort, phase: phase)
  }
}

extension ParallelParsingTests {
  private static func places(_ loaded: LoadedProject) -> [DeckModel.SourceLocation?] {
    loaded.desired?.collection.notes.flatMap { $0.fields.map(\.location) } ?? []
  }

  /// A project of `count` deck files of all sizes, some of them broken, empty or with models.
  private static func project(of count: Int, _ random: inout SeededRandom) -> MemoryFiles {
    var files = [
      "/project/deckform.yaml": MarkedProject.projectFile,
      "/project/models/models.yaml": MarkedProject.models,
    ]
    for index in 0..<count {
      files["/project/decks/\(index).yaml"] =
        switch index % 10 {
        case 3: "notes: [\(index)"
        case 5: "notes:\n  - id: \(index)\n   fields: x\n"
        case 7: ""
        case 9: "decks: [{ name: D\(index), description: \"a\\tb\" }]\n" + notes(index, &random)
        default: notes(index, &random)
        }
    }
    return MemoryFiles(text: files)
  }

  private static func notes(_ file: Int, _ random: inout SeededRandom) -> String {
    let deck = Bool.random(using: &random) ? "Deck" : "deck"
    let count = Int.random(in: 1...40, using: &random)
    return "defaults: { model: Basic, deck: \(deck) }\nnotes:\n"
      + (0..<count).map { _ in note(&random) }.joined()
  }

  private static func note(_ random: inout SeededRandom) -> String {
    let id = Int.random(in: 0..<2_000, using: &random)
    let field = id.isMultiple(of: 17) ? "Unknown" : "Back"
    let text = random.text(of: ["a ", "**b** ", "é", "<b>c</b>", "{{c1::x}}"], upTo: 8)
    return
      "  - { id: n\(id), tags: [t\(id % 7)], fields: { Front: x\(id), \(field): '\(text)' } }\n"
  }
}
