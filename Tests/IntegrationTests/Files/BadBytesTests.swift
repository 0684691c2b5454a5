import Foundation
import Testing

/// Mistakes that are not in a file's text: bytes, names, places and sizes.
@Suite struct BadBytesTests {
  let project: Project

  init() throws {
    project = try BadInput("nothing", [:]).project().0
  }

  private func expect(
    _ code: String, at place: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let run = try await project.run("validate", "--format", "concise")
    #expect(run.status == 3, "\(run)", sourceLocation: sourceLocation)
    let line = run.everything.split(separator: "\n").first { $0.contains("[\(code)]") }
    #expect(line?.hasPrefix(place) == true, "\(run)", sourceLocation: sourceLocation)
  }

  @Test func byteOrderMarkIsAccepted() async throws {
    let text = try #require(BadInput.goodFiles["decks/words.yaml"])
    try project.write("decks/words.yaml", "\u{FEFF}" + text)
    let run = try await project.run("validate")
    #expect(run.status == 0, "\(run)")
  }

  @Test func invalidUTF8() async throws {
    let bytes = Data("notes:\n  - id: ".utf8) + Data([0xff, 0xfe, 10])
    try project.write("decks/words.yaml", bytes: bytes)
    try await expect("E0101", at: "decks/words.yaml:2:")
  }

  @Test func aliasBomb() async throws {
    let levels = (1...9).map { level in
      "a\(level): &a\(level) [\((0..<10).map { _ in "*a\(level - 1)" }.joined(separator: ", "))]"
    }
    let bomb = "a0: &a0 [x, x]\n" + levels.joined(separator: "\n") + "\nnotes: *a9\n"
    try project.write("decks/words.yaml", bomb)
    try await expect("E0106", at: "decks/words.yaml:")
  }

  @Test func thousandLevelsOfNesting() async throws {
    try project.write(
      "decks/words.yaml",
      "notes: " + String(repeating: "[", count: 1000) + String(repeating: "]", count: 1000))
    try await expect("E0106", at: "decks/words.yaml:1:")
  }

  @Test func scalarOf50Megabytes() async throws {
    try project.write(
      "decks/words.yaml", "notes:\n  - id: \(String(repeating: "x", count: 50 << 20))\n")
    try await expect("E0106", at: "decks/words.yaml:2:")
  }

  @Test func mediaNameThatDiffersInCase() async throws {
    try project.write("media/Flag.png", "x")
    try project.write("decks/words.yaml", noteWithImage("flag.png"))
    try await expect("E0502", at: "decks/words.yaml:4:")
  }

  @Test func twoFilesWithOneMediaName() async throws {
    try project.write("media/a/flag.png", "one")
    try project.write("media/b/flag.png", "two")
    try project.write(
      "decks/words.yaml",
      noteWithImage("../media/a/flag.png") + noteWithImage("../media/b/flag.png", id: "two"))
    try await expect("E0503", at: "decks/words.yaml:")
  }

  @Test func unreadableMedia() async throws {
    // A folder cannot be read as a file, not even by root.
    try project.write("media/flag.png/inside", "x")
    try project.write("decks/words.yaml", noteWithImage("flag.png"))
    let run = try await project.run("validate")
    #expect(run.status == 3, "\(run)")
  }

  @Test func mediaOutsideTheProject() async throws {
    let outside = try Project(["secret.png": "x"])
    let name = outside.directory.lastPathComponent
    try project.write("decks/words.yaml", noteWithImage("../../\(name)/secret.png"))
    try await expect("E0108", at: "decks/words.yaml:4:")
  }

  @Test func mediaOutsideTheProjectThroughALink() async throws {
    let outside = try Project(["secret.png": "x"])
    try project.write("media/here.png", "x")
    try FileManager.default.createSymbolicLink(
      at: project.file("media/link.png"), withDestinationURL: outside.file("secret.png"))
    try project.write("decks/words.yaml", noteWithImage("link.png"))
    try await expect("E0108", at: "decks/words.yaml:4:")
  }

  @Test func includeOutsideTheProject() async throws {
    try project.change("deckform.yaml", from: "targets:", to: "include: [../*.yaml]\ntargets:")
    let run = try await project.run("validate", "--format", "concise")
    #expect(run.status == 3, "\(run)")
    #expect(run.everything.contains("[E0108]") || run.everything.contains("[E0203]"), "\(run)")
  }

  @Test func noProject() async throws {
    let empty = try Project([:])
    let run = try await empty.run("plan")
    #expect(run.status == 3, "\(run)")
    #expect(run.errors.contains("deckform init"), "\(run)")
  }

  private func noteWithImage(_ image: String, id: String = "one") -> String {
    let head = id == "one" ? "defaults: { model: Word, deck: Words }\nnotes:\n" : ""
    return head + "  - id: \(id)\n    fields: { Word: \(id), Meaning: { image: \(image) } }\n"
  }
}
