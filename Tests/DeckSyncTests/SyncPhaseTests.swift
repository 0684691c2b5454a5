import DeckModel
import DeckPlan
import DeckSync
import Synchronization
import Testing

@Suite final class SyncPhaseTests: Sendable {
  private let project = DesiredState(
    collection: CollectionState(decks: [Deck(name: "A")]), namespace: "phases", mark: "phases")
  private let seen = Mutex<[SyncPhase]>([])

  private func see(_ phase: SyncPhase) { seen.withLock { $0.append(phase) } }

  /// What was seen, each once where it goes on.
  private func take() -> [SyncPhase] {
    seen.withLock { seen in
      defer { seen = [] }
      return seen.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }
  }

  @Test func theyComeInTheirOrder() async throws {
    let backend = MemoryBackend(CollectionState(), capabilities: LawTests.learners)
    let plan = try await Synchronizer.plan(project, on: backend) { see($0) }.plan
    #expect(take() == [.remembering, .fetching, .planning])
    _ = try await CheckedPlan(plan, on: backend, for: project, isIntact: { _ in true }) { see($0) }
    #expect(take() == [.remembering, .fetching, .planning])
    _ = await Synchronizer.apply(plan, on: backend, for: project, phase: { see($0) })
    #expect(take() == [.remembering, .performing, .readingBack, .remembering])
  }

  @Test func nothingIsReadBackWhereNothingWasSent() async throws {
    let backend = MemoryBackend(CollectionState(), capabilities: LawTests.learners)
    _ = await Synchronizer.apply(Plan(steps: []), on: backend, for: project, phase: { see($0) })
    #expect(take() == [.remembering, .performing, .remembering])
  }
}
