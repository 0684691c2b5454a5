/// How many actions go into the next request: as many as keep Anki's window busy for about 300 ms.
///
/// Anki works on a request on its main thread and its window stands still meanwhile; a request by
/// itself waits 25 ms for its turn (both seen in Anki 26.9).
struct BatchSizer {
  /// What a batch should take.
  static let aim = Duration.milliseconds(300)
  /// The most bytes in one request: Anki reads bodies in quadratic time (1 MB 0.1 s, 8 MB 6 s).
  static let maximumBytes = 1_000_000

  /// The number of actions in the next request.
  private(set) var count: Int

  init(start: Int = 25) {
    count = start
  }

  /// Learns from a batch of `sent` actions that took `elapsed`; grows at most twofold.
  mutating func adapt(sent: Int, elapsed: Duration) {
    guard sent > 0, elapsed > .zero else { return }
    let fitting = Int((Double(sent) * (Self.aim / elapsed)).rounded(.down))
    count = min(max(fitting, 1), max(count, sent) * 2, 1000)
  }

  /// How many of `sizes`, from `start`, go into the next request; at least one.
  func take(from sizes: [Int], start: Int) -> Int {
    var bytes = 0
    var taken = 0
    for size in sizes[start...].prefix(count) {
      bytes += size + 1
      guard taken == 0 || bytes <= Self.maximumBytes else { break }
      taken += 1
    }
    return taken
  }
}
