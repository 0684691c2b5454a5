import AnkiSearch

/// Shows where in a search a mistake is.
struct SearchProblem {
  let query: String
  let console: Console

  /// Does something with the search; shows its mistake, and ends the command.
  func reporting<Value>(_ work: () throws(SearchError) -> Value) throws -> Value {
    do throws(SearchError) {
      return try work()
    } catch {
      throw stopping(error)
    }
  }

  /// Shows a mistake.
  ///
  /// - Returns: what ends the command.
  func stopping(_ error: SearchError) -> any Error {
    let style = console.messageStyle
    let line = MarkedLine(
      query, mark: error.place.start..<error.place.end, budget: Self.budget)
    let carets = String(repeating: "^", count: line.markWidth)
    console.messages.write(
      style(.error, "error") + style(.strong, ": " + Printable.line(error.message)) + "\n"
        + "  \(line.text)\n"
        + "  " + String(repeating: " ", count: line.indent) + style(.error, carets) + "\n")
    if let help = error.help {
      console.messages.write(style(.help, "help") + ": \(Printable.line(help))\n")
    }
    return ExitStatus.wrongFiles.exit
  }

  /// The most columns of a search that are shown.
  private static let budget = 100
}
