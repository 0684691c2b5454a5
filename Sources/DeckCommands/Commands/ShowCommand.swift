import ArgumentParser
import DeckPlan
import DeckSync

/// Prints a saved plan.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print a saved plan. Needs neither the project nor Anki.",
    discussion: """
      Shows what plan --out saved, in any form of plan, also when it no longer fits what is \
      there. Exits with 3 when the file is no plan.
      """)

  @Argument(help: "A file that plan --out wrote.", completion: .file())
  var file: String

  @Option(help: "How the plan is printed: text, json, markdown or github.")
  var format: PlanFormat = .text

  @Flag(help: "Show every row and the whole of every text.")
  var full = false

  func run() throws {
    let console = Console.standard()
    let saved = try PlanFile(path: file, console: console).read()
    var context = PlanContext(saved)
    context.next = saved.plan.performable.isEmpty ? nil : NextCommand.apply(file: file)
    console.output.write(
      PlanPrinter(style: console.outputStyle, isFull: full)
        .string(for: saved.plan, context, as: format))
  }
}
