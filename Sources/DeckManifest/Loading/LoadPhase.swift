/// What reading a project is at.
package enum LoadPhase: Hashable, Sendable {
  /// Files are listed, read, and taken apart into nodes.
  case reading
  /// What they say is decoded and resolved.
  case decoding
}

/// Tells whoever wants to know when a phase of reading a project begins.
struct LoadWatch: Sendable {
  private let phase: (@Sendable (LoadPhase) -> Void)?

  init(_ phase: (@Sendable (LoadPhase) -> Void)?) {
    self.phase = phase
  }

  /// Does work that counts as reading; what comes before and after it is decoding.
  func reading<Value, Failure>(_ work: () throws(Failure) -> Value) throws(Failure) -> Value {
    phase?(.reading)
    defer { phase?(.decoding) }
    return try work()
  }
}
