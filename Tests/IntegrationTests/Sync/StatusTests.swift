import Foundation
import Testing

extension AnkiTests {
  /// Who changed what, and what is remembered.
  @Suite struct StatusTests {
    let scene: Scene

    init() async throws {
      scene = try Scene()
      try await scene.applyFully()
    }

    private func run(_ arguments: String...) async throws -> Run {
      let (run, requests) = try await scene.anki.requests {
        try await Program.run(arguments, in: scene.project.directory)
      }
      if arguments.first == "status" || arguments[1] == "show" { #expect(requests.writes == []) }
      return run
    }

    private func json(_ run: Run) throws -> JSON {
      try JSONDecoder().decode(JSON.self, from: Data(run.output.utf8))
    }

    @Test func nothingChanged() async throws {
      let status = try await run("status", "--exit-code")
      #expect(status.status == 0, "\(status)")
      #expect(status.output.contains("Nothing changed"), "\(status)")
    }

    @Test func bothColumns() async throws {
      try scene.anki.call(
        "updateNoteFields",
        ["note": ["id": scene.note("bonjour")["noteId"], "fields": ["Meaning": "hi"]]])
      try scene.anki.call("deleteNotes", ["notes": [scene.note("merci")["noteId"]]])
      try scene.project.change("models/word.yaml", from: "20px", to: "30px")
      let plain = try await run("status")
      #expect(plain.status == 0, "\(plain)")
      let status = try await run("status", "--format", "json", "--exit-code")
      #expect(status.status == 2, "\(status)")
      let things = try json(status)["things"].elements
      #expect(things.map { $0["kind"] } == ["styling", "note", "note"])
      #expect(things.map { $0["in_anki"] } == [nil, "deleted", "edited"], "\(status)")
      #expect(things.map { $0["apply"] } == ["change", "leave", "leave"], "\(status)")
    }

    @Test func anOverwritingPolicyIsSeen() async throws {
      try scene.project.change(
        "deckform.yaml", from: "targets:", to: "policy: { drift: overwrite }\ntargets:")
      try scene.anki.call(
        "updateNoteFields",
        ["note": ["id": scene.note("bonjour")["noteId"], "fields": ["Meaning": "hi"]]])
      let things = try json(try await run("status", "--format", "json"))["things"]
      #expect(things[0]["in_anki"] == "edited")
      #expect(things[0]["apply"] == "write over")
    }

    @Test func stateIsShown() async throws {
      let text = try await run("state", "show")
      #expect(text.status == 0, "\(text)")
      #expect(text.output.contains("notes   2"), "\(text)")
      let state = try json(try await run("state", "show", "--format", "json"))["state"]
      #expect(state["notes"].keys == ["bonjour", "merci"])
    }

    @Test func rebuildRemembersWhatIsInSync() async throws {
      try scene.anki.call(
        "updateNoteFields",
        ["note": ["id": scene.note("bonjour")["noteId"], "fields": ["Meaning": "hi"]]])
      let asked = try await run("state", "rebuild")
      #expect(asked.status == 64, "\(asked)")
      let rebuilt = try await run("state", "rebuild", "--yes")
      #expect(rebuilt.status == 0, "\(rebuilt)")
      let state = try json(try await run("state", "show", "--format", "json"))["state"]
      #expect(state["notes"]["merci"]["fields"].keys.contains("Meaning"))
      #expect(!state["notes"]["bonjour"]["fields"].keys.contains("Meaning"))
      #expect(try scene.note("bonjour").field("Meaning") == "hi")
      let again = try await run("state", "rebuild", "--yes")
      #expect(again.output.contains("already"), "\(again)")
      let plan = try await scene.plan()
      #expect(plan.output.contains("--adopt"), "\(plan)")
    }

    @Test func aPackageRemembersNothing() async throws {
      let run = try await run("state", "rebuild", "--target", "release", "--yes")
      #expect(run.status == 0, "\(run)")
      #expect(run.output.contains("remembers nothing"), "\(run)")
    }
  }
}
