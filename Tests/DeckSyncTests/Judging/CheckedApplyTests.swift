import BackendContract
import DeckModel
import DeckPlan
import DeckSync
import Testing

@Suite("Laws of applying a plan that was made a while ago")
struct CheckedApplyTests {
  private static let media = (0..<3).map { MediaFile(name: "m\($0).png", digest: "\($0)", size: 1) }

  @Test("where nothing has changed, it is the plan", arguments: UInt64(0)..<40)
  func unchanged(seed: UInt64) async throws {
    var projects = RandomProjects(seed: seed, prefix: "laws", media: Self.media)
    let backend = MemoryBackend(CollectionState(), capabilities: LawTests.learners)
    let allowances = Allowances(
      adopt: true, fullSync: true, removedFields: ["F", "G", "H", "I"])
    for round in 0..<3 {
      let project = projects.next()
      let first = try await Synchronizer.plan(project, on: backend, allowances: allowances)
      guard first.problems.isEmpty else { continue }
      let report = try await Synchronizer.applyChecked(first.plan, on: backend, for: project)
      let bad = report.entries.filter { $0.step.hold == nil && $0.result != .done || $0.wasDone }
      #expect(
        bad.map { "\($0.step.operation.name) \($0.step.operation.key.name): \($0.result)" } == [],
        "seed \(seed), round \(round)")
      let again = try await Synchronizer.plan(project, on: backend, allowances: allowances)
      #expect(again.plan.performable.map(\.operation.name) == [], "seed \(seed), round \(round)")
      // The same plan once more finds everything done.
      let files = backend.ownFiles
      _ = backend.takePerformed()
      let second = try await Synchronizer.applyChecked(first.plan, on: backend, for: project)
      let kept = second.entries.filter {
        $0.step.hold == nil && !($0.wasDone && $0.result == .done)
      }
      #expect(
        kept.map { "\($0.step.operation.name) \($0.step.operation.key.name): \($0.result)" } == [],
        "seed \(seed), round \(round)")
      #expect(backend.takePerformed().isEmpty, "seed \(seed), round \(round)")
      #expect(backend.ownFiles == files, "seed \(seed), round \(round)")
    }
  }

  @Test("what an interrupted apply left is done by the same plan", arguments: UInt64(0)..<30)
  func interrupted(seed: UInt64) async throws {
    var projects = RandomProjects(seed: seed, prefix: "laws", media: Self.media)
    let project = projects.next()
    let backend = MemoryBackend(
      CollectionState(), capabilities: LawTests.learners, stopsAfter: Int(seed % 7))
    let plan = try await Synchronizer.plan(project, on: backend).plan
    let report = try await Synchronizer.applyChecked(plan, on: backend, for: project)
    backend.mend()
    let rest = try await Synchronizer.applyChecked(plan, on: backend, for: project)
    #expect(rest.doneCount == plan.performable.count, "seed \(seed)")
    #expect(rest.foundDoneCount == report.doneCount, "seed \(seed)")
    #expect(try await Synchronizer.plan(project, on: backend).plan.steps == [], "seed \(seed)")
  }

  @Test("nothing is sent when a step that takes something away does not fit")
  func staleDelete() async throws {
    let note = Note(
      id: "a", noteID: 1, model: "M", deck: "D", fields: [NoteField("F", "x")], tags: ["t"])
    var live = note
    live.fields[0].text = "edited"
    let backend = MemoryBackend(
      CollectionState(decks: [Deck(name: "D")], notes: [live]), capabilities: LawTests.learners)
    let plan = Plan(steps: [
      PlannedOperation(.createDeck(Deck(name: "New")), reason: "not in the target"),
      PlannedOperation(.deleteNote(note), reason: "the note left the files"),
    ])
    let desired = DesiredState(collection: CollectionState(), namespace: "laws", mark: nil)
    let report = try await Synchronizer.applyChecked(plan, on: backend, for: desired)
    #expect(report.isOutdated && report.doneCount == 0 && report.staleCount == 1)
    #expect(backend.current.decks.map(\.name) == ["D"])
    #expect(backend.takePerformed().isEmpty && backend.ownFiles.isEmpty)
  }
}
