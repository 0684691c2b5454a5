package import DeckModel
package import DeckPlan

/// What a target remembers, for looking at it and for making it anew.
extension Synchronizer {
  /// What the target remembers of a namespace.
  ///
  /// - Throws: ``BackendError`` when the target cannot be read.
  package static func remembered(
    by backend: any ReadableBackend, namespace: String
  ) async throws(BackendError) -> StoredState {
    try await Memory.read(from: backend, namespace: namespace).stored
  }

  /// A plan that performs nothing and remembers, in place of what is remembered now, what is as the
  /// files say.
  ///
  /// - Returns: the plan, and the mistakes that only show against the target.
  /// - Throws: ``BackendError`` when the target cannot be read.
  package static func rebuilding(
    _ desired: DesiredState, on backend: any ReadableBackend
  ) async throws(BackendError) -> PlanResult {
    let memory = try await Memory.read(from: backend, namespace: desired.namespace)
    let capabilities = backend.capabilities
    let current = try await backend.fetch(
      FetchScope(desired, marks: capabilities.marks, remembering: SyncState()))
    var result = Planner.plan(
      desired, from: current, remembering: SyncState(), capabilities: capabilities)
    result.plan.steps = []
    result.plan.stops = []
    result.plan.basis = memory.hash
    result.plan.isStateChanged = memory.isChanged(by: result.plan.state, capabilities)
    return result
  }
}
