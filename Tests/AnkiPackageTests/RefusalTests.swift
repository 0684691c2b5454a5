import AnkiPackage
import DeckModel
import DeckPlan
import DeckSync
import Foundation
import Testing

/// What does not fit is refused with the reason, and nothing is lost by it.
@Suite struct RefusalTests {
  private func outcomes(
    _ workspace: Workspace, _ operations: [DeckPlan.Operation]
  ) async -> [OperationOutcome] {
    await workspace.package().perform(operations) { _ in }
  }

  @Test func anAbsentFileIsAnEmptyCollection() async throws {
    let workspace = try Workspace()
    let state = try await workspace.package().fetch(
      FetchScope(models: ["cloze", "No such"], decks: ["Default"], media: ["a.png"]))
    #expect(state.models.map(\.name) == ["Cloze"])
    #expect(state.notes.isEmpty && state.decks.isEmpty && state.media.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: workspace.path("deck.apkg")))
  }

  @Test func otherFilesAreNoPackages() async throws {
    let workspace = try Workspace()
    try Data("no zip".utf8).write(to: URL(fileURLWithPath: workspace.path("deck.apkg")))
    let error = await #expect(throws: BackendError.self) {
      try await workspace.package().fetch(FetchScope())
    }
    #expect(error?.code == .file)
    #expect(error?.message.contains("deck.apkg: not a readable package") == true)
  }

  @Test func nothingToDoWritesNothing() async throws {
    let workspace = try Workspace()
    #expect(await outcomes(workspace, []) == [])
    #expect(!FileManager.default.fileExists(atPath: workspace.path("deck.apkg")))
  }

  @Test func wrongOperationsFailAloneWithTheirReason() async throws {
    let workspace = try Workspace()
    let note = Note(
      id: "a", model: "Basic", deck: "Default", fields: [NoteField("Front", "q")])
    var (unknownModel, unknownField, noID) = (note, note, note)
    unknownModel.model = "No such"
    unknownField.fields = [NoteField("front", "q")]
    noID.id = nil
    var gone = note
    gone.noteID = 5
    let file = try workspace.media("a.png", "a")
    var changed = file
    changed.digest = String(repeating: "0", count: 64)
    let absent = MediaFile(name: "b.png", digest: "", size: 0, path: workspace.path("b.png"))
    let outcomes = await outcomes(
      workspace,
      [
        .addNote(note), .addNote(note), .addNote(unknownModel), .addNote(unknownField),
        .addNote(noID), .updateNoteTags(from: gone, to: gone), .storeMedia(from: nil, to: changed),
        .storeMedia(from: nil, to: absent), .storeMedia(from: nil, to: file),
        .createModel(SampleDeck.gaps), .createModel(SampleDeck.gaps),
        .updateTemplate(
          model: "Gaps", from: SampleDeck.gaps.templates[0],
          to: CardTemplate(name: "gap", front: "", back: "")),
      ])
    let reasons = outcomes.map { if case .failed(let reason) = $0 { reason } else { "done" } }
    #expect(
      reasons == [
        "done", "there is already a note with the guid \(try await guid(workspace)) in the package",
        "there is no note type \"No such\" in the package",
        "the note type \"Basic\" has no field \"front\"",
        "the note has no id to make its guid of", "the note is no longer in the package",
        "\(workspace.path("source-a.png")) has changed since it was planned",
        "\(workspace.path("b.png")): No such file or directory", "done", "done",
        "there is already a note type \"Gaps\" in the package",
        "the note type \"Gaps\" has no template \"gap\"",
      ])
  }

  private func guid(_ workspace: Workspace) async throws -> String {
    let notes = try await workspace.package().fetch(FetchScope()).notes
    #expect(notes.count == 1)
    return notes.first?.guid ?? ""
  }

  /// When the file cannot be put in its place, all has failed and the old file is as it was.
  @Test func aFailureLeavesTheOldFile() async throws {
    let workspace = try Workspace()
    let folder = workspace.path("taken")
    try FileManager.default.createDirectory(
      atPath: folder + "/deck.apkg/x", withIntermediateDirectories: true)
    let package = PackageBackend(path: folder + "/deck.apkg", namespace: "n")
    let outcomes = await package.perform(SampleDeck.state().creation) { _ in }
    #expect(outcomes.allSatisfy { if case .failed = $0 { true } else { false } })
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["deck.apkg"])
  }

  @Test func foldersAreMade() async throws {
    let workspace = try Workspace()
    let path = workspace.path("build/new/deck.apkg")
    await PackageBackend(path: path, namespace: "n").performAll([.createDeck(Deck(name: "A"))])
    #expect(FileManager.default.fileExists(atPath: path))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: workspace.path("build/new"))
        == ["deck.apkg"])
  }

  @Test func aCancelledRunSkipsTheRest() async throws {
    let workspace = try Workspace()
    let package = workspace.package()
    let operations = SampleDeck.state().creation
    let outcomes = await Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return await package.perform(operations) { _ in }
    }.value
    #expect(outcomes.allSatisfy { $0 == .skipped("interrupted") })
  }
}
