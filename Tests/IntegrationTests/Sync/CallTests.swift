import Foundation
import Testing

extension AnkiTests {
  /// Single actions from the command line.
  @Suite struct CallTests {
    let scene: Scene

    init() throws { scene = try Scene() }

    private func call(_ arguments: String..., input: String = "") async throws -> (Run, [String]) {
      let (run, requests) = try await scene.anki.requests {
        try await Program.run(["call"] + arguments, in: scene.project.directory, input: input)
      }
      return (run, requests.flatMap(\.calls).map(\.action))
    }

    private func json(_ run: Run) throws -> JSON {
      try JSONDecoder().decode(JSON.self, from: Data(run.output.utf8))
    }

    @Test func printsTheResult() async throws {
      let (run, actions) = try await call("deckNames")
      #expect(run.status == 0 && run.errors == "", "\(run)")
      #expect(try json(run).elements.compactMap(\.text).contains("Default"))
      #expect(actions == ["deckNames"])
    }

    @Test func changesNothingUnlessAllowed() async throws {
      let deck = scene.names.deck
      let (refused, nothing) = try await call("createDeck", "--param", "deck=\(deck)")
      #expect(refused.status == 4 && nothing == [] && refused.output == "", "\(refused)")
      #expect(refused.errors.contains("createDeck can change something"))
      #expect(refused.errors.contains("--write"))
      let (done, actions) = try await call("createDeck", "--param", "deck=\(deck)", "--write")
      #expect(done.status == 0 && actions == ["createDeck"], "\(done)")
      #expect(try scene.anki.call("deckNamesAndIds")[deck] == json(done))
    }

    @Test func readsParametersFromStandardInput() async throws {
      let (run, _) = try await call("findNotes", "--json", "-", input: #"{"query": "nid:1"}"#)
      #expect(run.status == 0 && run.output == "[]\n", "\(run)")
      let (bad, nothing) = try await call("findNotes", "--json", "-", input: "[")
      #expect(bad.status == 1 && nothing == [] && bad.errors.contains("standard input"), "\(bad)")
    }

    @Test func performsSeveral() async throws {
      let actions = #"actions=[{"action": "deckNames"}, {"action": "version"}]"#
      let (run, _) = try await call("multi", "--param", actions)
      #expect(run.status == 0, "\(run)")
      let replies = try json(run).elements
      #expect(replies.count == 2 && replies[1]["result"] == 6 && replies[1]["error"] == nil)
    }

    @Test func namesTheNearestAction() async throws {
      let (run, _) = try await call("findNote", "--param", "query=a")
      #expect(run.status == 64, "\(run)")
      #expect(run.errors.contains("did you mean \"findNotes\"?"), "\(run)")
    }

    @Test func saysWhatAnkiRefuses() async throws {
      let (run, _) = try await call("findNotes", "--param", "query=(")
      #expect(run.status == 1 && run.output == "" && run.errors.hasPrefix("error: "), "\(run)")
      let url = "http://127.0.0.1:1"
      let (away, nothing) = try await call("version", "--url", url)
      #expect(away.status == 5 && nothing == [] && away.errors.contains(url), "\(away)")
    }

    @Test func needsNoProject() async throws {
      let folder = try makeTemporaryDirectory()
      defer { try? FileManager.default.removeItem(at: folder) }
      let run = try await Program.run(
        ["call", "version"], in: folder, environment: ["ANKICONNECT_URL": scene.anki.url])
      #expect(run.status == 0 && run.output == "6\n", "\(run)")
      let named = try await Program.run(["call", "version", "--target", "anki"], in: folder)
      #expect(named.status == 64 && named.errors.contains("no project here"), "\(named)")
    }

    @Test func keepsToTheProfileOfTheTarget() async throws {
      try scene.project.change(
        "deckform.yaml", from: "type: ankiconnect", to: "type: ankiconnect, profile: Nobody")
      let (run, actions) = try await call("deckNames")
      #expect(run.status == 5 && actions == ["getActiveProfile"], "\(run)")
      #expect(run.errors.contains("not \"Nobody\""), "\(run)")
      let (version, _) = try await call("version")
      #expect(version.status == 0, "\(version)")
    }
  }
}
