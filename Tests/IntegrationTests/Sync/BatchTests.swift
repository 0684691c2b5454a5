import Foundation
import Testing

extension AnkiTests {
  /// Many notes: few requests, none too large, and an interrupt between two of them.
  @Suite struct BatchTests {
    let scene: Scene

    /// A project whose notes are the rows of a table.
    private static func table(rows: Int) throws -> Scene {
      let scene = try Scene()
      try scene.project.write(
        "decks/words.yaml",
        """
        tables:
          - file: words.csv
            id: "{word}"
            model: \(scene.names.model)
            deck: \(scene.names.deck)
            fields: { Word: "{word}", Meaning: "{meaning}" }

        """)
      let lines = (1...rows).map {
        "word \($0),\"meaning \($0), \(String(repeating: "x", count: 2500))\""
      }
      try scene.project.write("decks/words.csv", "word,meaning\n" + lines.joined(separator: "\n"))
      return scene
    }

    init() throws {
      scene = try Self.table(rows: 600)
    }

    @Test func fewRequestsAndNoneAboveAMegabyte() async throws {
      let (apply, writing) = try await scene.anki.requests {
        try await scene.apply("--lane", "actions")
      }
      #expect(apply.status == 0, "\(apply)")
      #expect(writing.writes.count { $0.hasPrefix("addNote") } == 600)
      #expect(writing.allSatisfy { $0.bytes < 1_000_000 }, "\(writing.map(\.bytes))")
      let (plan, reading) = try await scene.anki.requests { try await scene.plan() }
      #expect(plan.status == 0, "\(plan)")
      #expect(reading.count <= 4, "\(reading.map { $0.calls.map(\.action) })")
      try scene.project.change(
        "decks/words.csv", from: "meaning 70,", to: "meaning seventy,")
      #expect(try await scene.operations() == ["updateNoteFields"])
      try await scene.applyFully()
    }

    @Test func interruptFinishesTheBatchInHand() async throws {
      let scene = try Self.table(rows: 300)
      let (anki, start) = (scene.anki, try scene.anki.logSize())
      let run = try await scene.anki.with(["slow-writes": 10]) {
        try await Program.run(
          ["apply", "--yes", "--lane", "actions"], in: scene.project.directory,
          interruptedWhen: {
            try anki.loggedText(from: start).range(of: Data("addNote".utf8)) != nil
          })
      }
      #expect(run.status == 130, "\(run)")
      let done = try scene.notes().count
      #expect(0 < done && done < 300, "\(done) notes were added")
      try await scene.applyFully()
      #expect(try scene.notes().count == 300)
    }
  }
}
