import Glibc

/// The two outputs of a command: results here, everything else there.
package struct Console: Sendable {
  /// Where results go: standard output.
  package var output: any TextSink
  /// Where everything else goes: standard error.
  package var messages: any TextSink
  /// The other end of ``output``.
  package var outputTerminal: Terminal
  /// The other end of ``messages``.
  package var messageTerminal: Terminal

  /// A console of the given outputs.
  package init(
    output: any TextSink, messages: any TextSink, outputTerminal: Terminal,
    messageTerminal: Terminal
  ) {
    self.output = output
    self.messages = messages
    self.outputTerminal = outputTerminal
    self.messageTerminal = messageTerminal
  }

  /// The console of this process.
  package static func standard() -> Self {
    Self(
      output: DescriptorSink(descriptor: STDOUT_FILENO),
      messages: DescriptorSink(descriptor: STDERR_FILENO),
      outputTerminal: Terminal(descriptor: STDOUT_FILENO, environment: environment),
      messageTerminal: Terminal(descriptor: STDERR_FILENO, environment: environment))
  }

  /// How results are coloured.
  package var outputStyle: Style { Style(isColoured: outputTerminal.allowsColour) }
  /// How messages are coloured.
  package var messageStyle: Style { Style(isColoured: messageTerminal.allowsColour) }

  /// A progress bar on ``messages``; silent where nobody looks.
  package func progress(
    _ title: String, of total: Int, clock: @escaping @Sendable () -> Duration = Self.uptime
  ) -> ProgressBar {
    ProgressBar(title, of: total, on: messages, terminal: messageTerminal, clock: clock)
  }

  /// The time since some moment in the past.
  package static let uptime: @Sendable () -> Duration = {
    let start = ContinuousClock.now
    return { start.duration(to: .now) }
  }()

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
