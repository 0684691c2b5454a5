import DeckPlan
import Glibc

/// Asks before something is changed; never when input is not a terminal.
struct Consent {
  let console: Console
  let isGiven: Bool

  private static var isInputInteractive: Bool { isatty(STDIN_FILENO) == 1 }

  /// Returns when the user agrees; ends the command when not.
  func ask(for plan: Plan) throws {
    try ask("Apply \(plan.performable.count) steps?", by: "apply")
  }

  /// Ends the command when it could not ask.
  func mustBePossible(for command: String) throws {
    guard !isGiven, !Self.isInputInteractive else { return }
    console.messages.write("error: \(command) needs a terminal to ask, or --yes\n")
    throw ExitStatus.usage.exit
  }

  /// Returns when the user answers a question of a command with yes; ends the command when not.
  func ask(_ question: String, by command: String) throws {
    if isGiven { return }
    try mustBePossible(for: command)
    console.messages.write("\(question) Only \"yes\" does it: ")
    guard readLine() == "yes" else {
      console.messages.write("Nothing was changed.\n")
      throw ExitStatus.failed.exit
    }
  }
}
