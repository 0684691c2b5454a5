import BackendContract
import DeckModel
import DeckPlan
import DeckSync
import Testing

@Suite("Laws of planning and applying, on random projects")
struct LawTests {
  static let learners = Capabilities(
    guids: false, deckDescriptions: true, rightToLeft: true, syncs: true, exclusive: false,
    marks: true, remembers: true, modelNames: false)

  @Test("after an apply the plan is empty", arguments: UInt64(0)..<60)
  func applyConverges(seed: UInt64) async {
    let media = (0..<3).map { MediaFile(name: "m\($0).png", digest: "\($0)", size: 1) }
    let backend = MemoryBackend(CollectionState(), capabilities: Self.learners)
    let contract = BackendContract(backend, prefix: "laws", media: media)
    let violations = await contract.violations(seed: seed)
    #expect(violations == [])
  }

  @Test("tags and notes of the learner survive every apply", arguments: UInt64(0)..<30)
  func foreignThingsSurvive(seed: UInt64) async throws {
    let foreign = Note(
      noteID: 1, model: "Basic", deck: "Mine", fields: [NoteField("Front", "mine")],
      tags: ["leech"], cards: [Card(id: 11, deck: "Mine")])
    let backend = MemoryBackend(
      CollectionState(decks: [Deck(name: "Mine")], notes: [foreign]), capabilities: Self.learners)
    let contract = BackendContract(backend, prefix: "laws")
    let violations = await contract.violations(seed: seed)
    #expect(violations == [])
    #expect(backend.current.notes.first == foreign, "seed \(seed)")
  }

  @Test("an interrupted apply is finished by the next one", arguments: UInt64(0)..<20)
  func interruption(seed: UInt64) async throws {
    var projects = RandomProjects(seed: seed, prefix: "laws")
    let project = projects.next()
    let backend = MemoryBackend(
      CollectionState(), capabilities: Self.learners, stopsAfter: Int(seed % 7))
    let plan = try await Synchronizer.plan(project, on: backend).plan
    let report = await Synchronizer.apply(plan, on: backend, for: project)
    #expect(report.doneCount == min(Int(seed % 7), plan.steps.count), "seed \(seed)")
    backend.mend()
    let rest = try await Synchronizer.plan(project, on: backend).plan
    #expect(rest.steps.count == plan.steps.count - report.doneCount, "seed \(seed)")
    _ = await Synchronizer.apply(rest, on: backend, for: project)
    #expect(try await Synchronizer.plan(project, on: backend).plan.steps == [], "seed \(seed)")
  }
}
