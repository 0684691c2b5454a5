import DeckModel
import DeckPlan

/// What the target remembers of the last run.
struct Memory {
  /// What was stored, as far as it can be used.
  let stored: StoredState
  /// Which bytes that were; nil where the target keeps none.
  var hash: ContentHash?
  /// These bytes; nil when there are none.
  var bytes: [UInt8]?

  /// Notes that are known from elsewhere to be ours, and are as the files say, by id.
  var known: [String: NoteBase] = [:]

  /// What was last written.
  var state: SyncState {
    var state = stored.state
    state.notes.merge(known) { stored, _ in stored }
    return state
  }

  /// Reads it, where the target keeps any.
  static func read(
    from backend: any ReadableBackend, namespace: String
  ) async throws(BackendError) -> Memory {
    guard backend.capabilities.remembers else { return Memory(stored: .missing) }
    let bytes = try await backend.ownFile(StateFile.name(of: namespace))
    return Memory(
      stored: StateFile.read(bytes, namespace: namespace), hash: ContentHash(bytes: bytes ?? []),
      bytes: bytes)
  }

  /// Stores a state; returns what went wrong.
  static func store(
    _ state: SyncState, namespace: String, on backend: any Backend
  ) async -> String? {
    let name = StateFile.name(of: namespace)
    let bytes = StateFile.bytes(of: state, namespace: namespace)
    do {
      try await backend.storeOwnFile(name, bytes)
      return nil
    } catch {
      return "\(name) could not be stored: \(error.message)"
    }
  }

  /// Whether a state says something else than what is stored.
  func isChanged(by state: SyncState, _ capabilities: Capabilities) -> Bool {
    guard capabilities.remembers else { return false }
    return stored == .missing ? state != SyncState() : stored != .read(state)
  }

  /// What the user should know of it.
  var notices: [Diagnostic] {
    guard case .unusable(let reason) = stored else { return [] }
    return [
      Diagnostic(
        .unusableState, "what was last written cannot be used: \(reason); it is made anew",
        at: nil)
    ]
  }
}
