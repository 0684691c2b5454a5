/// The process that wants to change a target, and the clock that it goes by.
public struct LockHolder: Sendable {
  /// Who runs it, for people: "ada@laptop".
  public var owner: String
  /// The machine's name.
  public var host: String
  /// The process id.
  public var process: Int32
  /// What no other process has: of two locks of the same owner it tells which is whose.
  public var token: String
  /// The time.
  public var now: @Sendable () -> UTCTime
  /// Waits; ends early when the task is cancelled.
  public var sleep: @Sendable (Duration) async -> Void
  /// Whether a process of this machine is running.
  public var isRunning: @Sendable (Int32) -> Bool

  /// A process, each part told.
  public init(
    owner: String, host: String, process: Int32, token: String,
    now: @escaping @Sendable () -> UTCTime, sleep: @escaping @Sendable (Duration) async -> Void,
    isRunning: @escaping @Sendable (Int32) -> Bool
  ) {
    self.owner = owner
    self.host = host
    self.process = process
    self.token = token
    self.now = now
    self.sleep = sleep
    self.isRunning = isRunning
  }
}
