import DeckModel
import DeckPlan
import DeckSync
import Testing

@Suite("Laws of planning and applying, on random projects")
struct LawTests {
  static let learners = Capabilities(
    guids: false, deckDescriptions: true, rightToLeft: true, syncs: true, exclusive: false,
    marks: true)
  static let all = Allowances(adopt: true, fullSync: true)

  @Test("after an apply the plan is empty", arguments: seeds(60))
  func applyConverges(seed: UInt64) async throws {
    var random = RandomStates(seed: seed)
    let backend = MemoryBackend(CollectionState(), capabilities: Self.learners)
    for round in 0..<3 {
      let desired = random.desired()
      let result = try await Synchronizer.plan(desired, on: backend, allowances: Self.all)
      guard result.problems.isEmpty else { continue }
      let report = await Synchronizer.apply(result.plan, on: backend, mark: desired.mark)
      #expect(
        report.entries.allSatisfy { $0.result == .done },
        "seed \(seed), round \(round): \(report.entries.filter { $0.result != .done })")
      let again = try await Synchronizer.plan(desired, on: backend, allowances: Self.all)
      #expect(again.plan.steps == [], "seed \(seed), round \(round)")
    }
  }

  @Test("tags and notes of the learner survive every apply", arguments: seeds(30))
  func foreignThingsSurvive(seed: UInt64) async throws {
    var random = RandomStates(seed: seed)
    let foreign = Note(
      noteID: 1, model: "Basic", deck: "Mine", fields: [NoteField("Front", "mine")],
      tags: ["leech"], cards: [Card(id: 11, deck: "Mine")])
    let backend = MemoryBackend(
      CollectionState(decks: [Deck(name: "Mine")], notes: [foreign]), capabilities: Self.learners)
    for _ in 0..<2 {
      let desired = random.desired()
      let result = try await Synchronizer.plan(desired, on: backend, allowances: Self.all)
      guard result.problems.isEmpty else { continue }
      _ = await Synchronizer.apply(result.plan, on: backend, mark: desired.mark)
      #expect(backend.current.notes.first == foreign, "seed \(seed)")
    }
  }
}

/// Seeds: fixed ones, so that a failure can be repeated by its number.
func seeds(_ count: UInt64) -> [UInt64] { Array(0..<count) }
