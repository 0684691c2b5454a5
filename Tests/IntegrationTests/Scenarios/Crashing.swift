import Foundation
import Testing

/// Rounds of a project, each with a crash.
struct Crashing {
  private let change: CrashProject.Change
  private var project: CrashProject
  private var round = 0
  /// What the learner has, before any crash.
  private var history: History?
  /// How many applies did not come to their end.
  private(set) var crashes = 0

  /// A project that was applied and studied, and has a note of the learner's own in its deck.
  init(_ change: CrashProject.Change) async throws {
    self.change = change
    project = CrashProject(change: change, scene: try Scene())
    guard !project.isNew else { return }
    try project.write(round: 0)
    try await scene.applyFully()
    let own: JSON = [
      "deckName": .string(scene.names.deck), "modelName": .string(scene.names.model),
      "fields": ["Word": "own word", "Extra": "my own"], "tags": ["Own::Tag"],
    ]
    try scene.anki.call("addNote", ["note": own])
    try scene.study()
    history = try scene.history().of(stayingNotes())
  }

  /// The notes that no round takes away.
  private func stayingNotes() throws -> [JSON] {
    try scene.notes().filter { change != .deletion || $0.field("Word") != "merci" }
      .map { $0["noteId"] }
  }

  private var scene: Scene { project.scene }

  /// One round without a crash; returns all cuts that there are.
  mutating func rehearse() async throws -> [Cut] {
    try next()
    let (run, requests) = try await scene.anki.requests { try await apply() }
    try #require(run.status == 0, "\(run)")
    try await finish("no cut")
    return Cut.all(of: requests)
  }

  /// One more change, cut off, and then applied again.
  mutating func crash(_ cut: Cut) async throws {
    if cut.isEarly { return try await fail(cut) }
    if project.isNew { project = CrashProject(change: change, scene: try Scene()) }
    if change == .deletion { try await bringBack() }
    try next()
    let run = try await scene.anki.with(cut.faults) { try await apply() }
    let isRefused = run.status == 4 && run.errors.contains("cannot be backed up")
    #expect([0, 1, 5, 7].contains(run.status) || isRefused, "\(cut): \(run)")
    if run.status != 0 { crashes += 1 }
    try await finish("\(cut)")
  }

  /// Nothing is written when the connection breaks while all is still being read.
  private mutating func fail(_ cut: Cut) async throws {
    try project.write(round: round + 1)
    let (run, requests) = try await scene.anki.requests {
      try await scene.anki.with(cut.faults) { try await apply() }
    }
    #expect(run.status == 5, "\(cut): \(run)")
    #expect(requests.writes == [], "\(cut)")
    crashes += 1
  }

  private mutating func next() throws {
    round += 1
    try project.write(round: round)
  }

  private func apply() async throws -> Run {
    try await Program.run(["apply", "--yes"] + project.options, in: scene.project.directory)
  }

  /// A note that was deleted is new in the files again, and studied.
  private mutating func bringBack() async throws {
    try next()
    try await scene.applyFully()
    let cards = try scene.note("merci")["cards"].elements
    try scene.anki.call(
      "answerCards", ["answers": .array(cards.map { ["cardId": $0, "ease": 4] })])
  }

  /// A plain apply makes the rest; then nothing is left to do, and nothing was lost or made twice.
  private mutating func finish(_ cut: String) async throws {
    let rest = try await apply()
    try #require(rest.status == 0, "\(cut): \(rest)")
    let plan = try await scene.plan()
    #expect(plan.status == 0 && !plan.output.contains("!"), "\(cut): \(plan)")
    let notes = try scene.notes()
    let ours = notes.filter { note in
      note.tags.contains { $0.lowercased() == "deckform::\(scene.names.namespace)" }
    }
    #expect(
      ours.compactMap { $0.field("Word") }.sorted() == project.words(round: round), "\(cut)")
    #expect(notes.count == ours.count + (project.isNew ? 0 : 1), "\(cut)")
    try expectNothingLost(cut)
  }

  private func expectNothingLost(_ cut: String) throws {
    guard let history else { return }
    let isSuspended = change == .suspension && project.leaves(round)
    try scene.expectKept(
      history, besides: project.changes.union(isSuspended ? ["queue"] : []), after: cut)
    guard change == .suspension else { return }
    let suspended = try scene.anki.call("areSuspended", ["cards": scene.note("merci")["cards"]])
    #expect(suspended == [.bool(isSuspended)], "\(cut)")
  }
}
