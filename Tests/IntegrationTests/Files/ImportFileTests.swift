import Foundation
import Testing

/// Decks in files that somebody shared become projects.
@Suite struct ImportFileTests {
  /// Where the new project goes: a folder `new` in it.
  let place: Project

  init() throws {
    place = try Project([:])
  }

  private func imported(_ source: String, _ more: String...) async throws -> Run {
    try await Program.run(
      ["import", source, "--into", "new", "--namespace", "made-anew"] + more, in: place.directory)
  }

  private static let examples =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("examples")

  /// An example of the repository as a package.
  private func package(of example: String) async throws -> String {
    let copy = place.file("old")
    try FileManager.default.copyItem(
      at: Self.examples.appendingPathComponent(example), to: copy)
    let run = try await Program.run(
      ["apply", "old", "--yes", "--target", "release"], in: place.directory,
      environment: ["SOURCE_DATE_EPOCH": "1700000000"])
    try #require(run.status == 0, "\(run)")
    return "old/build/\(example).apkg"
  }

  /// A plan against the package that the project was made of.
  private func plan(against package: String) async throws -> Run {
    try place.change("new/deckform.yaml", from: "build/made-anew.apkg", to: "../\(package)")
    return try await place.run("plan", "new", "--target", "release", "--exit-code")
  }

  @Test(
    "the first plan against the package is empty, however notes are laid out",
    arguments: ["vocabulary", "geography"],
    [[], ["--split", "tag"], ["--split", "model", "--notes", "csv"], ["--split", "none"]])
  func emptyPlan(example: String, layout: [String]) async throws {
    let package = try await package(of: example)
    let run = try await Program.run(
      ["import", package, "--into", "new", "--namespace", "made-anew"] + layout,
      in: place.directory)
    #expect(run.status == 0, "\(run)")
    let plan = try await plan(against: package)
    #expect(plan.status == 0, "\(plan)")
    let again = try await imported(package)
    #expect(again.output.contains("Nothing is new in \(example).apkg."), "\(again)")
  }

  @Test("media keep upper case where they have it")
  func upperCase() async throws {
    var files = Vocabulary(
      notes: "    - { id: a, fields: { Word: one, Meaning: '<img src=\"Photo 1.JPG\">' } }"
    ).files()
    files["deckform.yaml"]? += "media_names: keep\n"
    files["media/Photo 1.JPG"] = "x"
    for (path, text) in files { try place.write("old/\(path)", text) }
    let made = try await place.run("apply", "old", "--yes", "--target", "release")
    try #require(made.status == 0, "\(made)")
    let run = try await imported("old/build/words.apkg")
    #expect(run.status == 0, "\(run)")
    let project = try String(contentsOf: place.file("new/deckform.yaml"), encoding: .utf8)
    #expect(project.contains("media_names: keep\n"))
    let plan = try await plan(against: "old/build/words.apkg")
    #expect(plan.status == 0, "\(plan)")
  }

  @Test("a second package is added to the project, and its note types may be there already")
  func added() async throws {
    let first = try await package(of: "vocabulary")
    try #require(try await imported(first).status == 0)
    try place.write(
      "more.txt",
      "#separator:tab\n#html:true\n#notetype:French Word\n#deck:Vocabulary::French\nfin\tend\t\t\t\n"
    )
    let wrong = try await imported("more.txt")
    // Its fields are not those of the note type that the project has.
    #expect(wrong.status == 7 && wrong.output.contains("[E0403]"), "\(wrong)")
    try place.write(
      "more.txt",
      "#separator:tab\n#html:true\n#notetype:French Word\n#deck:Vocabulary::French\n"
        + "#columns:Word\tMeaning\tExample\tSound\tPicture\nfin\tend\t\t\t\n")
    let run = try await imported("more.txt")
    #expect(run.status == 0, "\(run)")
    #expect(run.output.contains("Imported 1 note, 0 models"), "\(run)")
    let again = try await imported("more.txt")
    #expect(again.output.contains("Nothing is new in more.txt."), "\(again)")
  }

  @Test("a folder of CrowdAnki, with its media")
  func crowdAnki() async throws {
    try place.write("crowd/media/a.svg", "x")
    try place.write("crowd/deck.json", Self.crowdAnki)
    let run = try await imported("crowd")
    #expect(run.status == 0, "\(run)")
    #expect(run.output.contains("Imported 1 note, 1 model and 1 media file from crowd"), "\(run)")
    let check = try await place.run("validate", "new")
    #expect(check.status == 0, "\(check)")
    let deck = try String(contentsOf: place.file("new/decks/top/sub.yaml"), encoding: .utf8)
    #expect(deck.contains("guid: abc\n") && deck.contains("deck: Top::Sub\n"))
  }

  @Test(
    "a note type that Anki itself would not take anew is written with its notes, and validate warns"
  )
  func keptModel() async throws {
    let more = #"""
      {"__type__": "NoteModel", "crowdanki_uuid": "m2", "name": "Twins", "type": 0, "css": "",
       "flds": [{"name": "F", "ord": 0}],
       "tmpls": [{"name": "A", "ord": 0, "qfmt": "{{F}}", "afmt": ""},
                 {"name": "B", "ord": 1, "qfmt": "{{F}}", "afmt": "!"}]},
      """#
    let note = #"{"guid": "twin", "note_model_uuid": "m2", "fields": ["two"], "tags": []}, "#
    try place.write("crowd/media/a.svg", "x")
    try place.write(
      "crowd/deck.json",
      Self.crowdAnki.replacing("\"note_models\": [", with: "\"note_models\": [" + more)
        .replacing("\"notes\": [\n", with: "\"notes\": [\n" + note))
    let run = try await imported("crowd")
    #expect(run.status == 0, "\(run)")
    #expect(run.output.contains("Imported 2 notes, 2 models and 1 media file from crowd"), "\(run)")
    #expect(place.exists("new/models/twins"))
    let check = try await place.run("validate", "new")
    #expect(check.status == 0 && (check.output + check.errors).contains("W0302"), "\(check)")
  }

  @Test("the report as JSON")
  func json() async throws {
    try place.write("crowd/media/a.svg", "x")
    try place.write(
      "crowd/deck.json", Self.crowdAnki.replacing("src=\\\"a.svg", with: "src=\\\"gone.svg"))
    let run = try await imported("crowd", "--format", "json")
    #expect(run.status == 0, "\(run)")
    let json = try JSONDecoder().decode(JSON.self, from: Data(run.output.utf8))
    #expect(json["format_version"].text == "1.0" && json["source"].text == "crowd")
    #expect(json["imported"] == ["notes": 1, "models": 1, "media": 0])
    #expect(
      json["files"].elements.contains("deckform.yaml")
        && json["files"].elements.contains("decks/top/sub.yaml"))
    #expect(json["missing_media"] == ["gone.svg"])
    #expect(json["left_out_models"] == [] && json["left_out_notes"] == [])
    #expect(json["leftovers"].elements.contains { $0["kind"] == "unusedMedia" }, "\(run)")
    let again = try await imported("crowd", "--format", "json")
    let second = try JSONDecoder().decode(JSON.self, from: Data(again.output.utf8))
    #expect(second["present_notes"] == 1 && second["files"] == [], "\(again)")
  }

  @Test("what an import that was killed left is removed by the next, and what is in use stays")
  func leftBehind() async throws {
    try place.write("crowd/media/a.svg", "x")
    try place.write("crowd/deck.json", Self.crowdAnki)
    for name in ["old", "new", "use", "sub/dir"] {
      try place.write("new/.deckform-import-\(name)/a.svg", "x")
    }
    let past = Date(timeIntervalSinceNow: -3600)
    for name in ["old", "use", "sub"] {
      try FileManager.default.setAttributes(
        [.modificationDate: past],
        ofItemAtPath: place.file("new/.deckform-import-\(name)").path)
    }
    let descriptor = open(place.file("new/.deckform-import-use").path, O_RDONLY)
    defer { close(descriptor) }
    try #require(flock(descriptor, LOCK_EX) == 0)
    let run = try await imported("crowd")
    #expect(run.status == 0, "\(run)")
    #expect(run.errors.contains("Removed .deckform-import-old, which"), "\(run)")
    #expect(!place.exists("new/.deckform-import-old"))
    for name in ["new", "use", "sub"] {
      #expect(place.exists("new/.deckform-import-\(name)"), "\(name)")
      #expect(!run.errors.contains("-\(name)"))
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: place.file("new").path)
    #expect(left.filter { $0.hasPrefix(".deckform-import-") }.count == 3)
  }

  @Test("where all is left out, nothing is written")
  func refusedAll() async throws {
    try place.write("crowd/media/a.svg", "x")
    try place.write(
      "crowd/deck.json",
      Self.crowdAnki.replacing(
        "\"note_models\": [",
        with: "\"note_models\": [{\"crowdanki_uuid\": \"m1\", \"name\": \"Other\", \"flds\": "
          + "[{\"name\": \"F\"}], \"tmpls\": [{\"name\": \"T\"}]},"))
    let run = try await imported("crowd")
    #expect(run.status != 0, "\(run)")
    #expect(!place.exists("new"))
  }

  private static let crowdAnki = """
    {"__type__": "Deck", "name": "Top", "crowdanki_uuid": "d1", "deck_config_uuid": "c1", "desc": "",
     "dyn": 0, "extendNew": 0, "extendRev": 0, "media_files": ["a.svg"], "notes": [],
     "deck_configurations": [], "note_models": [
      {"__type__": "NoteModel", "crowdanki_uuid": "m1", "name": "M", "type": 0, "css": "", "did": null,
       "flds": [{"name": "F", "ord": 0, "font": "Arial", "size": 20, "rtl": false, "sticky": false}],
       "tmpls": [{"name": "C", "ord": 0, "qfmt": "{{F}}", "afmt": "{{F}}!", "did": null, "bafmt": "", "bqfmt": ""}],
       "req": [], "sortf": 0, "tags": [], "latexPre": "", "latexPost": "", "vers": []}],
     "children": [{"__type__": "Deck", "name": "Sub", "crowdanki_uuid": "d2", "deck_config_uuid": "c1",
      "desc": "", "dyn": 0, "children": [], "media_files": ["a.svg"], "notes": [
       {"__type__": "Note", "guid": "abc", "note_model_uuid": "m1", "data": "", "flags": 0, "tags": ["t"],
        "fields": ["<img src=\\"a.svg\\"> x"]}]}]}
    """

  @Test(
    "what cannot be imported is said in a line, and nothing is written",
    arguments: [
      ("gone.apkg", 1, "gone.apkg"), ("text.apkg", 1, "not a readable package"),
      ("empty", 64, "nothing that can be imported"),
      ("deck.pdf", 64, "nothing that can be imported"),
      ("open.csv", 1, "2:3: a quote is never closed"), ("bytes.txt", 1, "not valid UTF-8"),
      ("crowd", 1, "crowd"),
    ])
  func hostile(source: String, status: Int32, words: String) async throws {
    try place.write("text.apkg", "this is no package")
    try place.write("empty/readme", "")
    try place.write("open.csv", "a,b\nx,\"y\n")
    try place.write("bytes.txt", bytes: Data([0x61, 0xFF, 0x0A]))
    try place.write("crowd/deck.json", "{\"name\": 7}")
    let run = try await imported(source)
    #expect(run.status == status, "\(run)")
    #expect(run.errors.contains(words), "\(run)")
    #expect(!place.exists("new"))
  }

  @Test("a package that was cut short leaves nothing behind")
  func cutShort() async throws {
    let package = try await package(of: "vocabulary")
    let bytes = try Data(contentsOf: place.file(package))
    for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 12)) {
      try place.write("cut.apkg", bytes: bytes.prefix(length))
      let run = try await imported("cut.apkg")
      #expect(run.status == 1, "\(length): \(run)")
      #expect(!place.exists("new"))
    }
  }
}
