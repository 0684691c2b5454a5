/// The right to change a target, for one process at a time.
struct TargetLock: Sendable {
  private let backend: any Backend
  private let name: String
  private let holder: LockHolder
  private let since: UTCTime

  init(on backend: any Backend, namespace: String, for holder: LockHolder) {
    self.backend = backend
    self.holder = holder
    name = LockFile.name(of: namespace)
    since = holder.now()
  }

  /// Takes the lock, also one that is over.
  ///
  /// - Returns: whose it was, when it was taken over.
  func claim() async throws(ApplyRefusal) -> LockFile? {
    var previous: LockFile?
    for _ in 0..<3 {
      if try await isClaimed() {
        if previous != nil { try await settle() }
        return previous
      }
      guard let found = try await content() else { continue }
      if let lock = LockFile(found) {
        guard lock.isOver(for: holder) else { throw .locked(lock) }
        previous = lock
      }
      try await remove()
    }
    throw .world(BackendError(.refused, "\(name) could not be stored in the collection"))
  }

  /// Two that found the same lock over may both have taken it; then the last one has it.
  private func settle() async throws(ApplyRefusal) {
    await holder.sleep(.milliseconds(300))
    guard let found = try await content(), let lock = LockFile(found), lock.token != holder.token
    else { return }
    throw .locked(lock)
  }

  private func isClaimed() async throws(ApplyRefusal) -> Bool {
    do {
      return try await backend.claimOwnFile(name, LockFile(of: holder, since: since).bytes)
    } catch {
      throw .world(error)
    }
  }

  private func content() async throws(ApplyRefusal) -> [UInt8]? {
    do {
      return try await backend.ownFile(name)
    } catch {
      throw .world(error)
    }
  }

  private func remove() async throws(ApplyRefusal) {
    do {
      try await backend.removeOwnFile(name)
    } catch {
      throw .world(error)
    }
  }
}

extension TargetLock {
  /// Prolongs the lock from time to time, until the task is cancelled.
  ///
  /// - Returns: who took it over meanwhile, as after the machine had slept for long.
  func keep() async -> LockFile? {
    while true {
      await holder.sleep(.seconds(LockFile.lifetime / 4))
      if Task.isCancelled { return nil }
      guard let found = try? await content() else { continue }
      if let lock = LockFile(found), lock.token != holder.token { return lock }
      try? await backend.storeOwnFile(name, LockFile(of: holder, since: since).bytes)
    }
  }

  /// Gives the lock back; whether that went well does not matter, as it ends by itself.
  func release() async {
    guard let found = try? await content(), LockFile(found)?.token == holder.token else { return }
    try? await backend.removeOwnFile(name)
  }
}
