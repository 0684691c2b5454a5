import Glibc

/// What is known of the other end of an output.
package struct Terminal: Equatable, Sendable {
  /// Whether a person looks at it.
  package var isInteractive: Bool
  /// Whether colours are welcome.
  package var allowsColour: Bool
  /// The columns; 80 when nobody says.
  package var width: Int

  /// A terminal, or no terminal.
  package init(isInteractive: Bool, allowsColour: Bool, width: Int = 80) {
    self.isInteractive = isInteractive
    self.allowsColour = allowsColour
    self.width = width
  }

  /// What an open file is, as the system and the environment say.
  ///
  /// Colour is off outside of a terminal, with a non-empty `NO_COLOR` (no-color.org) and on a dumb
  /// terminal.
  ///
  /// - Parameters:
  ///   - descriptor: the open file.
  ///   - environment: gives the value of a variable.
  package init(descriptor: Int32, environment: (String) -> String?) {
    self.init(
      isTerminal: isatty(descriptor) == 1, columns: Self.columns(of: descriptor),
      environment: environment)
  }

  /// The rules, apart from the system.
  init(isTerminal: Bool, columns: Int?, environment: (String) -> String?) {
    let isDumb = environment("TERM") == "dumb"
    let refuses = !(environment("NO_COLOR") ?? "").isEmpty
    let told = environment("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    self.init(
      isInteractive: isTerminal && !isDumb, allowsColour: isTerminal && !isDumb && !refuses,
      width: columns ?? told ?? 80)
  }

  /// The columns of a terminal window; nil for anything else.
  private static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
