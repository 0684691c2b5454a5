import DeckModel
import DeckPlan
import Synchronization
import Testing

@testable import DeckSync

/// Two processes at once: whoever is told that something is remembered can rely on it.
@Suite struct RememberingTests {
  private static let file = StateFile.name(of: "test")

  /// What remembers without doing anything, as pull does, or under the lock, as apply does.
  enum Kind: CaseIterable { case pull, apply }

  /// One process that wants a deck to be remembered.
  private struct Process {
    let kind: Kind
    let deck: String
    let clock: TestClock

    /// Whether it was told that the deck is remembered.
    func run(on backend: any Backend) async -> Bool {
      do {
        let memory = try await Memory.read(from: backend, namespace: "test")
        var plan = Plan()
        plan.basis = memory.hash
        plan.state = memory.state
        plan.state.decks[deck] = DeckBase(isProtected: true)
        plan.isStateChanged = true
        var rest: Plan? = plan
        if kind == .pull {
          rest = try await Synchronizer.remember(
            plan, inPlaceOf: memory.bytes, namespace: "test", on: backend)
        }
        guard let rest else { return true }
        return try await Exclusively(
          on: backend, namespace: "test", as: clock.quickProcess(deck)
        ).run(rest, notice: { _ in }) {
          await Memory.store(rest.state, namespace: "test", on: backend) == nil
        }
      } catch {
        return false
      }
    }
  }

  /// At each call of one process the other runs as a whole.
  @Test(arguments: Kind.allCases, Kind.allCases)
  func nothingThatIsRememberedIsLost(first: Kind, second: Kind) async throws {
    var moment = 0
    while true {
      let memory = MemoryBackend(CollectionState(), capabilities: .anki)
      memory.ownFiles[Self.file] = StateFile.bytes(of: SyncState(), namespace: "test")
      let clock = TestClock()
      let other = Process(kind: second, deck: "Two", clock: clock)
      let hooked = HookedBackend(memory, at: moment) { await other.run(on: memory) }
      let isDone = await Process(kind: first, deck: "One", clock: clock).run(on: hooked)
      guard let isOtherDone = hooked.answer else { break }
      let state = StateFile.read(memory.ownFiles[Self.file], namespace: "test").state
      #expect(!isDone || state.decks["One"] != nil, "at \(moment)")
      #expect(!isOtherDone || state.decks["Two"] != nil, "at \(moment)")
      #expect(!state.decks.isEmpty, "at \(moment)")
      #expect(memory.ownFiles.keys.sorted() == [Self.file], "at \(moment)")
      moment += 1
    }
    #expect(moment >= 2)
  }

  @Test func aPullAloneTakesOneCall() async throws {
    let memory = MemoryBackend(CollectionState(), capabilities: .anki)
    memory.ownFiles[Self.file] = StateFile.bytes(of: SyncState(), namespace: "test")
    let hooked = HookedBackend(memory, at: .max) { true }
    #expect(await Process(kind: .pull, deck: "One", clock: TestClock()).run(on: hooked))
    #expect(hooked.calls == 2)
  }

  /// A lock that was left behind is taken over, and what is stored already is no apply in between.
  @Test func aLockThatIsOverIsNoMatter() async throws {
    let memory = MemoryBackend(CollectionState(), capabilities: .anki)
    memory.ownFiles[Self.file] = StateFile.bytes(of: SyncState(), namespace: "test")
    let clock = TestClock()
    memory.ownFiles[LockFile.name(of: "test")] =
      LockFile(of: clock.process("gone"), since: clock.now).bytes
    clock.advance(100_000)
    #expect(await Process(kind: .pull, deck: "One", clock: clock).run(on: memory))
    #expect(memory.ownFiles.keys.sorted() == [Self.file])
  }
}

/// A backend that does something else before one of its calls.
private final class HookedBackend: Backend {
  private let backend: MemoryBackend
  private let moment: Int
  private let hook: @Sendable () async -> Bool
  private let state = Mutex<(calls: Int, answer: Bool?)>((0, nil))

  init(_ backend: MemoryBackend, at moment: Int, _ hook: @escaping @Sendable () async -> Bool) {
    (self.backend, self.moment, self.hook) = (backend, moment, hook)
  }

  var capabilities: Capabilities { backend.capabilities }
  /// How often it was called.
  var calls: Int { state.withLock { $0.calls } }
  /// What came of it; nil when that call was never made.
  var answer: Bool? { state.withLock { $0.answer } }

  private func step() async {
    let call = state.withLock { state in
      defer { state.calls += 1 }
      return state.calls
    }
    guard call == moment else { return }
    let answer = await hook()
    state.withLock { $0.answer = answer }
  }

  func fetch(_ scope: FetchScope) async throws(BackendError) -> CollectionState {
    await step()
    return try await backend.fetch(scope)
  }

  func noteCounts(
    ofModels names: [String]
  ) async throws(BackendError) -> [String: Int] { [:] }

  func costs(of operations: [DeckPlan.Operation]) async throws(BackendError) -> [Cost] { [] }

  func identity() async throws(BackendError) -> CollectionIdentity { try await backend.identity() }

  func perform(
    _ operations: [DeckPlan.Operation], progress: @Sendable (Int) -> Void
  ) async -> [OperationOutcome] { [] }

  func backUp(
    _ operations: [DeckPlan.Operation], into folder: String
  ) async throws(BackendError) -> [String] { [] }

  func ownFile(_ name: String) async throws(BackendError) -> [UInt8]? {
    await step()
    return try await backend.ownFile(name)
  }

  func storeOwnFile(_ name: String, _ bytes: [UInt8]) async throws(BackendError) {
    await step()
    try await backend.storeOwnFile(name, bytes)
  }

  func claimOwnFile(_ name: String, _ bytes: [UInt8]) async throws(BackendError) -> Bool {
    await step()
    return try await backend.claimOwnFile(name, bytes)
  }

  func exchangeOwnFile(
    _ exchange: OwnFileExchange
  ) async throws(BackendError) -> OwnFileExchange.Outcome {
    await step()
    return try await backend.exchangeOwnFile(exchange)
  }

  func removeOwnFile(_ name: String) async throws(BackendError) {
    await step()
    try await backend.removeOwnFile(name)
  }
}
