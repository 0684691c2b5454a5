import ArgumentParser

/// Whether the time of a command is measured.
struct TimingOptions: ParsableArguments {
  @Flag(help: "Tell on standard error where the time went.")
  var timings = false

  /// Does the work of a command, and tells at its end where the time went, however it ends.
  ///
  /// - Parameter work: is given a stopwatch when somebody wants to know.
  func measuring<Value>(_ work: (Stopwatch?) throws -> Value) throws -> Value {
    let stopwatch = timings ? Stopwatch() : nil
    defer { stopwatch?.tell(Console.standard()) }
    return try work(stopwatch)
  }

  /// Does the work of a command that waits, and tells likewise.
  func measuring(_ work: (Stopwatch?) async throws -> Void) async throws {
    let stopwatch = timings ? Stopwatch() : nil
    defer { stopwatch?.tell(Console.standard()) }
    try await work(stopwatch)
  }
}

extension Stopwatch {
  fileprivate func tell(_ console: Console) {
    console.messages.write(TimingsRenderer(style: console.messageStyle).text(timings))
  }
}
