import DeckPlan
import Glibc

/// Asks before something is changed; never when input is not a terminal.
struct Consent {
  let console: Console
  let isGiven: Bool

  private static var isInputInteractive: Bool { isatty(STDIN_FILENO) == 1 }

  /// Returns when the user agrees; ends the command when not.
  func ask(for plan: Plan) throws {
    if isGiven { return }
    guard Self.isInputInteractive else {
      console.messages.write("error: apply needs a terminal to ask, or --yes\n")
      throw ExitStatus.usage.exit
    }
    console.messages.write("Apply \(plan.performable.count) steps? Only \"yes\" does it: ")
    guard readLine() == "yes" else {
      console.messages.write("Nothing was changed.\n")
      throw ExitStatus.failed.exit
    }
  }
}
