package import DeckPlan

extension Synchronizer {
  /// Remembers the state of a plan without performing anything, in one request and without a lock:
  /// the target itself sees to it that nothing else is overwritten.
  ///
  /// - Parameters:
  ///   - plan: whose state it is.
  ///   - stored: the bytes that it goes on from; nil when there are none.
  ///   - backend: the target.
  /// - Returns: nil when it is remembered; else what is to be remembered under the lock.
  /// - Throws: ``BackendError`` when the target does not answer.
  package static func remember(
    _ plan: Plan, inPlaceOf stored: [UInt8]?, namespace: String, on backend: any Backend
  ) async throws(BackendError) -> Plan? {
    guard let stored else { return plan }
    let exchange = OwnFileExchange(
      StateFile.name(of: namespace), from: stored,
      to: StateFile.bytes(of: plan.state, namespace: namespace), claim: LockFile.name(of: namespace)
    )
    switch try await backend.exchangeOwnFile(exchange) {
    case .stored: return nil
    case .notStored: return plan
    case .claimed:
      var plan = plan
      plan.basis = ContentHash(bytes: exchange.after)
      return plan
    }
  }
}
