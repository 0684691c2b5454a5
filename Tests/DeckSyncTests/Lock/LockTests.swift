import DeckModel
import DeckPlan
import DeckSync
import Testing

@testable import DeckSync

@Suite struct LockTests {
  private let clock = TestClock()
  private let backend = MemoryBackend(CollectionState(), capabilities: .anki)
  private let name = "_deckform.test.lock.json"

  private func lock(_ holder: LockHolder) -> TargetLock {
    TargetLock(on: backend, namespace: "test", for: holder)
  }

  private func stored() async throws -> LockFile? {
    try await backend.ownFile(name).flatMap { LockFile($0) }
  }

  @Test func isKeptUntilItIsReleased() async throws {
    let first = lock(clock.process("one"))
    #expect(try await first.claim() == nil)
    let held = try #require(try await stored())
    #expect(held.until == clock.now + 600)
    await #expect(throws: ApplyRefusal.locked(held)) {
      try await lock(clock.process("two", on: "desk")).claim()
    }
    await first.release()
    #expect(try await backend.ownFile(name) == nil)
    #expect(try await lock(clock.process("two", on: "desk")).claim() == nil)
  }

  @Test func isTakenOverWhenItIsOver() async throws {
    _ = try await lock(clock.process("one")).claim()
    clock.advance(600)
    let previous = try await lock(clock.process("two", on: "desk")).claim()
    #expect(previous?.token == "one")
    #expect(try await stored()?.token == "two")
  }

  @Test func isTakenOverFromADeadProcessOfThisMachine() async throws {
    _ = try await lock(clock.process("one", process: 6)).claim()
    let elsewhere = lock(clock.process("two", on: "desk", running: []))
    await #expect(throws: ApplyRefusal.self) { try await elsewhere.claim() }
    #expect(try await lock(clock.process("three")).claim()?.token == "one")
  }

  @Test(arguments: ["", "{", "[]", #"{"deckform_lock":1}"#])
  func whatIsNoLockKeepsNobodyOut(text: String) async throws {
    try await backend.storeOwnFile(name, Array(text.utf8))
    #expect(try await lock(clock.process("one")).claim() == nil)
    #expect(try await stored()?.token == "one")
  }

  /// Two find the same lock over; the other one removes ours and takes its own.
  @Test func twoThatTakeOverAreNotBothIn() async throws {
    _ = try await lock(clock.process("old")).claim()
    clock.advance(600)
    let other = LockFile(of: clock.process("two"), since: clock.now)
    let (backend, name) = (backend, name)
    let holder = clock.process(
      "one", whileAsleep: { try? await backend.storeOwnFile(name, other.bytes) })
    await #expect(throws: ApplyRefusal.locked(other)) { try await lock(holder).claim() }
    await lock(holder).release()
    #expect(try await stored() == other)
  }

  @Test func isProlongedWhileTheWorkGoesOn() async throws {
    let held = lock(clock.process("one"))
    _ = try await held.claim()
    let start = clock.now
    let keeper = Task { await held.keep() }
    while clock.now < start + 3000 { await Task.yield() }
    keeper.cancel()
    #expect(await keeper.value == nil)
    let file = try #require(try await stored())
    #expect(file.since == start)
    #expect(file.until > start + 3000)
  }

  @Test func tellsWhenItWasLost() async throws {
    let held = lock(clock.process("one"))
    _ = try await held.claim()
    let other = LockFile(of: clock.process("two"), since: clock.now)
    try await backend.storeOwnFile(name, other.bytes)
    #expect(await held.keep() == other)
  }
}
