import Foundation
import Testing

/// `deckform fmt`, from the command line to the files.
@Suite struct FormatTests {
  private static let odd = "# one\nnotes:\n- {id:   odd, fields: {Word: odd}}   # two\n"

  private func project(_ files: [String: String] = [:]) throws -> Project {
    let project = try Project(Vocabulary().files())
    for (path, text) in files { try project.write(path, text) }
    return project
  }

  private func text(_ path: String, _ project: Project) throws -> String {
    String(decoding: try Data(contentsOf: project.file(path)), as: UTF8.self)
  }

  @Test func checkNamesWhatWouldChange() async throws {
    let project = try project(["decks/odd.yaml": Self.odd])
    let check = try await project.run("fmt", "--check")
    #expect(check.status == 3, "\(check)")
    #expect(check.output == "decks/odd.yaml\n", "\(check)")
    #expect(check.errors == "Not in canonical layout: 1 of 4 files.\n", "\(check)")
    #expect(try text("decks/odd.yaml", project) == Self.odd)
  }

  @Test func whatIsFormattedStaysFormatted() async throws {
    let project = try project(["decks/odd.yaml": Self.odd])
    let run = try await project.run("fmt")
    #expect(run.status == 0, "\(run)")
    #expect(run.output == "formatted decks/odd.yaml\nFormatted: 1 of 4 files.\n", "\(run)")
    #expect(
      try text("decks/odd.yaml", project)
        == "# one\nnotes:\n  - { id: odd, fields: { Word: odd } } # two\n")
    let again = try await project.run("fmt")
    #expect(again.output == "In canonical layout already: 4 files.\n", "\(again)")
    let check = try await project.run("fmt", "--check")
    #expect(check.status == 0 && check.output.isEmpty, "\(check)")
  }

  @Test func filesAndFoldersAsArguments() async throws {
    let project = try project(["decks/odd.yaml": Self.odd, "decks/odd2.yml": Self.odd])
    let one = try await Program.run(
      ["fmt", "--check", "odd.yaml", "./odd.yaml"], in: project.file("decks"))
    #expect(one.status == 3 && one.output == "odd.yaml\n", "\(one)")
    let elsewhere = try Project([:])
    let all = try await elsewhere.run("fmt", "--check", project.directory.path)
    #expect(all.output.split(separator: "\n").count == 2, "\(all)")
    let table = try await project.run("fmt", "words.csv")
    #expect(table.status == 64, "\(table)")
    let missing = try await project.run("fmt", "decks/none.yaml")
    #expect(missing.status == 3 && missing.errors.contains("E0107"), "\(missing)")
    let homeless = try await elsewhere.run("fmt", "a.yaml")
    #expect(homeless.status == 3 && homeless.errors.contains("E0201"), "\(homeless)")
  }

  @Test func brokenYAMLIsReportedAndNothingWritten() async throws {
    let project = try project(["decks/odd.yaml": Self.odd, "decks/z.yaml": "a: [1\nb: 2\n"])
    let run = try await project.run("fmt")
    #expect(run.status == 3 && run.output.isEmpty, "\(run)")
    #expect(run.errors.contains("error[E0101]"), "\(run)")
    #expect(run.errors.contains("--> decks/z.yaml:"), "\(run)")
    #expect(try text("decks/odd.yaml", project) == Self.odd)
  }

  @Test func readOnlyFilesAreLeft() async throws {
    let project = try project(["decks/odd.yaml": Self.odd])
    let path = project.file("decks/odd.yaml").path
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    let none = try await project.run("fmt")
    #expect(none.status == 1, "\(none)")
    #expect(
      none.errors == "error: decks/odd.yaml was left as it is: it is read-only\n", "\(none)")
    try project.write("decks/odd2.yaml", Self.odd.replacing("odd", with: "odd2"))
    let some = try await project.run("fmt")
    #expect(some.status == 7, "\(some)")
    #expect(some.output == "formatted decks/odd2.yaml\nFormatted: 1 of 5 files.\n", "\(some)")
    #expect(try text("decks/odd.yaml", project) == Self.odd)
  }

  @Test func windowsFiles() async throws {
    let project = try project([
      "decks/odd.yaml": "\u{FEFF}" + Self.odd.replacing("\n", with: "\r\n")
    ])
    let run = try await project.run("fmt", "decks/odd.yaml")
    #expect(run.status == 0, "\(run)")
    #expect(
      try text("decks/odd.yaml", project).utf8.elementsEqual(
        "\u{FEFF}# one\nnotes:\n  - { id: odd, fields: { Word: odd } } # two\n".utf8))
  }

  @Test func assignedIDsChangeNoNote() async throws {
    var vocabulary = Vocabulary()
    vocabulary.notes = """
        - fields: { Word: bonjour, Meaning: hello }
        - fields: { Word: "<i>merci</i>: &lt;3", Meaning: thanks }
        - id: kept
          fields: { Word: salut }
      tables:
        - { file: words.csv, fields: { Word: "{word}" } }
      """
    let project = try Project(vocabulary.files())
    try project.write("decks/words.csv", "word\nun\n")
    let apply = try await project.run("apply", "--yes", "--target", "release")
    try #require(apply.status == 0, "\(apply)")
    let run = try await project.run("fmt", "--assign-ids")
    #expect(run.status == 0, "\(run)")
    #expect(run.output.hasPrefix("formatted decks/words.yaml (2 ids)\n"), "\(run)")
    #expect(run.errors.hasPrefix("decks/words.yaml:"), "\(run)")
    #expect(run.errors.contains("rows of a table get no ids"), "\(run)")
    let written = try text("decks/words.yaml", project)
    #expect(written.contains("  - id: bonjour\n    fields:"), "\(written)")
    #expect(written.contains("  - id: \"merci: <3\"\n"), "\(written)")
    let plan = try await project.run("plan", "--exit-code", "--target", "release")
    #expect(plan.status == 0, "\(plan)")
    let check = try await project.run("fmt", "--check", "--assign-ids")
    #expect(check.status == 0, "\(check)")
  }
}
