public import DeckPlan

/// Changing a target while nobody else does.
///
/// Only a target that remembers can be locked; a package is written in one piece.
public struct Exclusively: Sendable {
  private let backend: any Backend
  private let namespace: String
  private let lock: TargetLock?

  /// - Parameters:
  ///   - backend: the target.
  ///   - namespace: whose notes are changed.
  ///   - holder: the process that changes them.
  public init(on backend: any Backend, namespace: String, as holder: LockHolder) {
    self.backend = backend
    self.namespace = namespace
    lock =
      backend.capabilities.remembers
      ? TargetLock(on: backend, namespace: namespace, for: holder) : nil
  }

  /// Does some work while the target is locked.
  ///
  /// The lock is prolonged as long as the work takes, and given back also when it fails. Should
  /// somebody take it over, the work is cancelled.
  ///
  /// - Parameters:
  ///   - plan: what is to be done; it must still go on from what is remembered.
  ///   - notice: is told whose lock was taken over, or by whom.
  ///   - work: what changes the target.
  /// - Throws: ``ApplyRefusal`` when the work was not begun.
  public func run<Value: Sendable>(
    _ plan: Plan, notice: @escaping @Sendable (LockNotice) -> Void,
    _ work: @escaping @Sendable () async -> Value
  ) async throws(ApplyRefusal) -> Value {
    guard let lock, plan.changesTarget else { return await work() }
    if let previous = try await lock.claim() { notice(.tookOver(previous)) }
    let result: Result<Value, ApplyRefusal>
    do throws(ApplyRefusal) {
      try await checkBasis(of: plan)
      result = .success(await Self.keeping(lock, notice, work))
    } catch {
      result = .failure(error)
    }
    await lock.release()
    return try result.get()
  }

  /// Another apply may have come in between, which the plan knows nothing of.
  private func checkBasis(of plan: Plan) async throws(ApplyRefusal) {
    guard let basis = plan.basis else { return }
    let memory: Memory
    do {
      memory = try await Memory.read(from: backend, namespace: namespace)
    } catch {
      throw .world(error)
    }
    guard memory.hash == basis else { throw .outdated }
  }

  private static func keeping<Value: Sendable>(
    _ lock: TargetLock, _ notice: @escaping @Sendable (LockNotice) -> Void,
    _ work: @escaping @Sendable () async -> Value
  ) async -> Value {
    await cancelling {
      if let other = await lock.keep() { notice(.lost(other)) }
    } work: {
      await work()
    }
  }
}

/// What happened to a lock.
public enum LockNotice: Equatable, Sendable {
  /// It was somebody else's, and over.
  case tookOver(LockFile)
  /// Somebody else took it over while the work went on, which was then stopped.
  case lost(LockFile)
}

extension Plan {
  /// Whether apply sends anything that changes the target.
  var changesTarget: Bool { isStateChanged || steps.contains { $0.hold == nil } }
}
