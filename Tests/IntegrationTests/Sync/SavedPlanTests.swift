import Foundation
import Testing

extension AnkiTests {
  /// A plan that is saved, shown and applied later.
  @Suite struct SavedPlanTests {
    let scene: Scene

    init() throws {
      scene = try Scene()
    }

    /// `plan --out plan.json`.
    private func save(
      _ more: String..., sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
      let run = try await Program.run(
        ["plan", "--out", "plan.json"] + more, in: scene.project.directory)
      try #require(run.status == 0, "\(run)", sourceLocation: sourceLocation)
      #expect(run.errors == "Saved plan.json.\n", sourceLocation: sourceLocation)
    }

    /// `apply plan.json`, with the actions that it sent and that write.
    private func applySaved(_ more: String...) async throws -> (run: Run, writes: [String]) {
      let (run, requests) = try await scene.anki.requests {
        try await Program.run(["apply", "plan.json"] + more, in: scene.project.directory)
      }
      return (run, requests.writes)
    }

    private func edit(_ word: String, meaning: String) throws {
      try scene.anki.call(
        "updateNoteFields",
        ["note": ["id": scene.note(word)["noteId"], "fields": ["Meaning": .string(meaning)]]])
    }

    private func text() throws -> String {
      try String(contentsOf: scene.project.file("plan.json"), encoding: .utf8)
    }

    private func changeBothNotes() async throws {
      try await scene.applyFully()
      try scene.project.change("decks/words.yaml", from: "hello", to: "good day")
      try scene.project.change("decks/words.yaml", from: "thanks", to: "thank you")
    }

    @Test func savedShownAppliedAndAppliedAgain() async throws {
      let plan = try await scene.project.run("plan", "--out", "plan.json")
      #expect(plan.status == 0, "\(plan)")
      #expect(plan.output.hasSuffix("Next: deckform apply plan.json\n"), "\(plan)")
      let show = try await Program.run(
        ["show", "plan.json"], in: scene.project.directory)
      #expect(show.output == plan.output)
      let (run, writes) = try await applySaved()
      #expect(run.status == 0, "\(run)")
      #expect(run.output.hasSuffix("Apply: 4 done, 0 failed, 0 skipped.\n"), "\(run)")
      #expect(writes.contains("addNote"))
      #expect(try await scene.plan().status == 0)
      let again = try await applySaved()
      #expect(again.run.status == 0, "\(again.run)")
      #expect(again.run.output.contains("4 done (4 before)"), "\(again.run)")
      #expect(again.writes == [])
      #expect(try scene.notes().count == 2)
    }

    @Test func theFilesOfTheDecksAreNotRead() async throws {
      try await save()
      try scene.project.write("decks/words.yaml", "notes: [")
      let (run, _) = try await applySaved()
      #expect(run.status == 0, "\(run)")
      #expect(try scene.note("bonjour").field("Meaning") == "hello")
    }

    @Test func samePlanSameBytes() async throws {
      try await save()
      let first = try text()
      try await save()
      #expect(try text() == first)
    }

    @Test func staleUpdateIsLeftOutAndReported() async throws {
      try await changeBothNotes()
      try await save()
      try edit("bonjour", meaning: "my own")
      let (run, writes) = try await applySaved()
      #expect(run.status == 7, "\(run)")
      #expect(run.output.contains("! stale    change fields of note bonjour"), "\(run)")
      #expect(run.output.contains("field \"Meaning\" was edited"), "\(run)")
      #expect(run.output.contains("1 done, 0 failed, 1 out of date, 0 skipped"), "\(run)")
      #expect(writes.contains("updateNoteFields"))
      #expect(try scene.note("bonjour").field("Meaning") == "my own")
      #expect(try scene.note("merci").field("Meaning") == "thank you")
    }

    @Test func nothingThatFitsIsLeft() async throws {
      try await scene.applyFully()
      try scene.project.change("decks/words.yaml", from: "hello", to: "good day")
      try await save()
      try scene.anki.call("deleteNotes", ["notes": [scene.note("bonjour")["noteId"]]])
      let (run, writes) = try await applySaved()
      #expect(run.status == 6, "\(run)")
      #expect(run.output.contains("the note is no longer there"), "\(run)")
      #expect(writes == [])
    }

    @Test func whatIsEditedBesidesStays() async throws {
      try await changeBothNotes()
      try scene.project.change("decks/words.yaml", from: "greeting", to: "salute")
      try await save()
      let noteID = try scene.note("bonjour")["noteId"]
      try scene.anki.call("addTags", ["notes": [noteID], "tags": "mine"])
      try scene.anki.call(
        "updateNoteFields", ["note": ["id": noteID, "fields": ["Extra": "see p. 40"]]])
      let (run, _) = try await applySaved()
      #expect(run.status == 0, "\(run)")
      let note = try scene.note("bonjour")
      #expect(note.field("Meaning") == "good day" && note.field("Extra") == "see p. 40")
      #expect(note.tags.contains("salute") && note.tags.contains("mine"))
      #expect(!note.tags.contains("greeting"))
      #expect(try await scene.plan().status == 0)
    }

    @Test func halfDoneIsFinished() async throws {
      try await changeBothNotes()
      try await save()
      try edit("bonjour", meaning: "good day")
      let (run, _) = try await applySaved()
      #expect(run.status == 0, "\(run)")
      #expect(run.output.contains("2 done (1 before)"), "\(run)")
      #expect(try await scene.plan().status == 0)
    }

    /// A plan that deletes bonjour and changes merci.
    private func saveADeletion() async throws {
      try await scene.applyFully()
      try scene.project.change(
        "deckform.yaml", from: "targets:", to: "policy: { removed: delete }\ntargets:")
      try scene.project.change("decks/words.yaml", from: "thanks", to: "thank you")
      try scene.project.change(
        "decks/words.yaml",
        from:
          "  - id: bonjour\n    fields: { Word: bonjour, Meaning: hello }\n    tags: [greeting]\n",
        to: "")
      try await save()
    }

    @Test func staleDeleteStopsEverything() async throws {
      try await saveADeletion()
      try edit("bonjour", meaning: "my own")
      let (run, writes) = try await applySaved()
      #expect(run.status == 6, "\(run)")
      #expect(run.output.contains("! stale    delete note bonjour"), "\(run)")
      #expect(run.output.contains("nothing was sent"), "\(run)")
      #expect(writes == [])
      #expect(try scene.note("merci").field("Meaning") == "thanks")
    }

    @Test func deleteThatFits() async throws {
      try await saveADeletion()
      let (run, _) = try await applySaved()
      #expect(run.status == 0, "\(run)")
      #expect(try scene.notes().count == 1)
      let again = try await applySaved()
      #expect(again.run.status == 0, "\(again.run)")
      #expect(again.writes == [])
    }

    @Test func deletedNoteOfWhichMoreIsLost() async throws {
      try await saveADeletion()
      let card = try scene.note("bonjour")["cards"][0]
      try scene.anki.call("answerCards", ["answers": [["cardId": card, "ease": 3]]])
      let (run, writes) = try await applySaved()
      #expect(run.status == 6, "\(run)")
      #expect(run.output.contains("it would take more than the plan says"), "\(run)")
      #expect(writes == [])
    }

    @Test func aPlanWithAStopIsNotApplied() async throws {
      try await scene.applyFully()
      try scene.project.change(
        "deckform.yaml", from: "targets:",
        to: "policy: { removed: delete, limits: { delete: 0 } }\ntargets:")
      try scene.project.change(
        "decks/words.yaml", from: "- id: merci\n    fields: { Word: merci, Meaning: thanks }\n",
        to: "")
      try await save()
      let (run, writes) = try await applySaved()
      #expect(run.status == 4, "\(run)")
      #expect(writes == [])
    }

    @Test func heldStepsRemain() async throws {
      try await scene.applyFully()
      try scene.project.change("models/word.yaml", from: "Extra]", to: "Extra, Hint]")
      try scene.project.change("models/word.yaml", from: "20px", to: "30px")
      try await save()
      let (run, _) = try await applySaved()
      #expect(run.status == 4, "\(run)")
      #expect(run.output.contains("1 done, 0 failed, 1 skipped"), "\(run)")
      let refused = try await applySaved("--allow", "full-sync")
      #expect(refused.run.status == 64, "\(refused.run)")
      try await save("--allow", "full-sync")
      #expect(try await applySaved().run.status == 0)
      #expect(try await scene.plan().status == 0)
    }

    @Test func anotherNamespace() async throws {
      try await save()
      try scene.project.change(
        "deckform.yaml", from: scene.names.namespace, to: "\(scene.names.namespace)x")
      let (run, writes) = try await applySaved()
      #expect(run.status == 6, "\(run)")
      #expect(run.errors.contains("it is for the namespace \(scene.names.namespace)"), "\(run)")
      #expect(writes == [])
    }

    @Test func anotherProfile() async throws {
      try await scene.anki.with(["profile": "Work"]) { try await save() }
      let (run, writes) = try await scene.anki.with(["profile": "Private"]) {
        try await applySaved()
      }
      #expect(run.status == 6, "\(run)")
      #expect(run.errors.contains("\"Work\"") && run.errors.contains("\"Private\""), "\(run)")
      #expect(writes == [])
    }

    @Test func anotherProfileThanTheProjectAsksFor() async throws {
      let scene = try Scene(Vocabulary(targetExtra: ", profile: Work"))
      let saved = try await scene.anki.with(["profile": "Work"]) {
        try await scene.project.run("plan", "--out", "plan.json")
      }
      #expect(saved.status == 0, "\(saved)")
      let run = try await scene.anki.with(["profile": "Private"]) {
        try await scene.project.run("apply", "plan.json")
      }
      #expect(run.status == 6, "\(run)")
    }

    @Test func anotherCollection() async throws {
      try await save()
      let start = try #require(try text().firstRange(of: "\"note_types\":["))
      let end = try #require(try text()[start.upperBound...].firstIndex(of: "]"))
      var other = try text()
      other.replaceSubrange(start.upperBound..<end, with: "1,2,3")
      try scene.project.write("plan.json", other)
      let (run, writes) = try await applySaved()
      #expect(run.status == 6, "\(run)")
      #expect(run.errors.contains("another collection"), "\(run)")
      #expect(writes == [])
    }

    @Test func anotherTypeOfTarget() async throws {
      try await save()
      let (run, _) = try await applySaved("--target", "release")
      #expect(run.status == 6, "\(run)")
      #expect(!scene.project.exists("build"))
    }

    @Test func mediaThatChangedSince() async throws {
      try scene.project.change(
        "decks/words.yaml", from: "Meaning: hello", to: "Meaning: { image: pic.png }")
      let name = "pic-\(scene.names.suffix).png"
      try scene.project.change("decks/words.yaml", from: "pic.png", to: name)
      try scene.project.write("media/\(name)", "one")
      try await save()
      #expect(try text().contains("\"path\": \"media/\(name)\""))
      let saved = try text()
      #expect(!saved.contains(scene.project.directory.path))
      try scene.project.write("media/\(name)", "two")
      let (run, writes) = try await applySaved()
      #expect(run.status == 7, "\(run)")
      #expect(run.output.contains("the file has changed since it was planned"), "\(run)")
      #expect(!writes.contains("storeMediaFile") || writes.count > 1)
      try scene.project.write("media/\(name)", "one")
      #expect(try await applySaved().run.status == 0)
    }

    @Test func noSecretIsSaved() async throws {
      let url = scene.anki.url.replacing("http://", with: "http://me:geheim@")
      try await scene.anki.with(["key": "secret"]) {
        let run = try await scene.project.run(
          "plan", "--out", "plan.json", "--url", url, environment: ["ANKICONNECT_KEY": "secret"])
        #expect(run.status == 0, "\(run)")
        #expect(!run.everything.contains("geheim") && !run.everything.contains("secret"))
        let saved = try text()
        #expect(!saved.contains("geheim") && !saved.contains("secret"))
        let apply = try await scene.project.run(
          "apply", "plan.json", environment: ["ANKICONNECT_KEY": "secret"])
        #expect(apply.status == 0, "\(apply)")
      }
    }

    @Test func reportAsJSON() async throws {
      try await changeBothNotes()
      try await save()
      try edit("bonjour", meaning: "my own")
      let (run, _) = try await applySaved("--format", "json")
      let report = try PlanJSON(run).document
      #expect(report["summary"]["stale"] == 1 && report["summary"]["done"] == 1)
      #expect(report["outdated"] == false)
      #expect(Set(report["steps"].elements.compactMap { $0["result"].text }) == ["done", "stale"])
    }
  }
}

/// Saved plans without Anki.
@Suite struct SavedPackagePlanTests {
  let project: Project

  init() throws {
    project = try Project(Vocabulary().files())
  }

  private func save() async throws {
    let run = try await project.run("plan", "--target", "release", "--out", "out/plan.json")
    try #require(run.status == 0, "\(run)")
  }

  @Test func savedAppliedAndAppliedAgain() async throws {
    try await save()
    let first = try await project.run("apply", "out/plan.json", "--yes")
    #expect(first.status == 0, "\(first)")
    let bytes = try Data(contentsOf: project.file("build/words.apkg"))
    let again = try await project.run("apply", "out/plan.json")
    #expect(again.status == 0, "\(again)")
    #expect(again.output.contains("before)"), "\(again)")
    #expect(try Data(contentsOf: project.file("build/words.apkg")) == bytes)
    let plan = try await project.run("plan", "--target", "release", "--exit-code")
    #expect(plan.status == 0, "\(plan)")
  }

  @Test func fromElsewhere() async throws {
    try await save()
    let elsewhere = try Project([:])
    let plan = project.file("out/plan.json").path
    let run = try await elsewhere.run("apply", plan)
    #expect(run.status == 0, "\(run)")
    let other = try Project(Vocabulary().files())
    let refused = try await elsewhere.run("apply", plan, "--project", other.directory.path)
    #expect(refused.status == 6, "\(refused)")
    #expect(!other.exists("build"))
  }

  @Test func thePackageIsGone() async throws {
    try await save()
    #expect(try await project.run("apply", "out/plan.json").status == 0)
    try project.change("decks/words.yaml", from: "hello", to: "good day")
    try await save()
    try FileManager.default.removeItem(at: project.file("build"))
    let run = try await project.run("apply", "out/plan.json")
    #expect(run.status == 6, "\(run)")
    #expect(!project.exists("build"))
  }

  @Test func showInEveryForm() async throws {
    try await save()
    for format in ["text", "json", "markdown", "github"] {
      let shown = try await project.run("show", "out/plan.json", "--format", format)
      #expect(shown.status == 0 && shown.output.contains("bonjour"), "\(shown)")
    }
  }

  @Test func whatIsNoPlan() async throws {
    try project.write("broken.json", "{\"deckform_plan\": 1}")
    for file in ["deckform.yaml", "broken.json"] {
      for command in ["show", "apply"] {
        let run = try await project.run(command, file)
        #expect(run.status == 3, "\(run)")
        #expect(run.errors.contains("\(file) cannot be used"), "\(run)")
      }
    }
    #expect(try await project.run("show", "nowhere.json").status == 3)
  }

  @Test func aFileThatIsNoPlanIsNotOverwritten() async throws {
    let run = try await project.run("plan", "--target", "release", "--out", "models/word.yaml")
    #expect(run.status == 1, "\(run)")
    #expect(try await project.run("validate").status == 0)
  }
}
