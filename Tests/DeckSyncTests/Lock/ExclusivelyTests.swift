import DeckModel
import DeckPlan
import DeckSync
import Synchronization
import Testing

@testable import DeckSync

@Suite struct ExclusivelyTests {
  private let clock = TestClock()
  private let backend = MemoryBackend(CollectionState(), capabilities: .anki)
  private let name = "_deckform.test.lock.json"
  private let plan = Plan(
    steps: [PlannedOperation(.createDeck(Deck(name: "Zoo")), reason: "not in the target")])

  private func run<Value: Sendable>(
    _ plan: Plan, as holder: LockHolder? = nil,
    notice: @escaping @Sendable (LockNotice) -> Void = { _ in },
    _ work: @escaping @Sendable () async -> Value
  ) async throws(ApplyRefusal) -> Value {
    try await Exclusively(
      on: backend, namespace: "test", as: holder ?? clock.process("one")
    ).run(plan, notice: notice, work)
  }

  @Test func theLockIsThereDuringTheWorkOnly() async throws {
    let (backend, name) = (backend, name)
    #expect(try await run(plan) { (try? await backend.ownFile(name)) != nil })
    #expect(try await backend.ownFile(name) == nil)
  }

  @Test func nothingToDoTakesNoLock() async throws {
    let (backend, name) = (backend, name)
    #expect(try await run(Plan()) { (try? await backend.ownFile(name)) == .some(nil) })
  }

  @Test func aPackageIsNotLocked() async throws {
    let package = MemoryBackend(CollectionState(), capabilities: .package)
    let exclusively = Exclusively(on: package, namespace: "test", as: clock.process("one"))
    let name = name
    #expect(
      try await exclusively.run(plan, notice: { _ in }) {
        (try? await package.ownFile(name)) == .some(nil)
      })
  }

  @Test func anApplyInBetweenIsSeen() async throws {
    var plan = plan
    plan.basis = ContentHash(bytes: [])
    #expect(try await run(plan) { true })
    try await backend.storeOwnFile("_deckform.test.json", [1])
    await #expect(throws: ApplyRefusal.outdated) { try await run(plan) { true } }
    #expect(try await backend.ownFile(name) == nil)
  }

  @Test func losingTheLockCancelsTheWork() async throws {
    let other = LockFile(of: clock.process("two"), since: clock.now)
    let (backend, name) = (backend, name)
    let notices = Mutex<[LockNotice]>([])
    let wasCancelled = try await run(
      plan, notice: { notice in notices.withLock { $0 += [notice] } }
    ) {
      // Again and again: the lock may be prolonged over it in the moment in which it is taken.
      while !Task.isCancelled {
        try? await backend.storeOwnFile(name, other.bytes)
        await Task.yield()
      }
      return Task.isCancelled
    }
    #expect(wasCancelled)
    #expect(notices.withLock { $0 } == [.lost(other)])
    #expect(try await backend.ownFile(name) == other.bytes)
  }

  @Test func interruptingReachesTheWorkAndGivesTheLockBack() async throws {
    let (backend, name, plan) = (backend, name, plan)
    let exclusively = Exclusively(
      on: backend, namespace: "test",
      as: clock.process("one", whileAsleep: { try? await Task.sleep(for: .seconds(60)) }))
    let task = Task {
      try await exclusively.run(plan, notice: { _ in }) {
        while !Task.isCancelled { await Task.yield() }
        return true
      }
    }
    while try await backend.ownFile(name) == nil { await Task.yield() }
    task.cancel()
    #expect(try await task.value)
    #expect(try await backend.ownFile(name) == nil)
  }
}
