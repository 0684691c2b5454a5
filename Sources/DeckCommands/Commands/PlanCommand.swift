import ArgumentParser
import DeckPlan
import DeckSync

/// Shows what apply would do.
struct PlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Show what apply would do. Changes nothing.",
    discussion: """
      Exits with 0; with --exit-code, with 2 when there is something to do. Exits with 3 when the \
      files are wrong, with 4 when a note could be two, with 5 when Anki cannot be used.
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var target: TargetOptions
  @OptionGroup var allowances: AllowanceOptions

  @Option(help: "How the plan is printed: text, json, markdown or github.")
  var format: PlanFormat = .text

  @Flag(help: "Exit with 2 when there are changes.")
  var exitCode = false

  @Flag(help: "Show every row and the whole of every text.")
  var full = false

  func run() async throws {
    let session = try Session.load(project, format: format == .github ? .github : .text)
    let opened = try await session.openForReading(target)
    let plan = try await session.plan(on: opened, allowances.allowances)
    var context = opened.context
    context.next = next(for: plan)
    session.console.output.write(
      PlanPrinter(style: session.console.outputStyle, isFull: full)
        .string(for: plan, context, as: format))
    if exitCode, plan.steps.contains(where: \.isChange) { throw ExitStatus.changes.exit }
  }
}

extension PlanCommand {
  /// The apply that does what this plan shows: with the same project, target and allowances; where
  /// all is held back, with the consent that it waits for.
  private func next(for plan: Plan) -> String {
    var words = ["deckform", "apply"] + [project.project].compactMap(\.self)
    words += target.target.map { ["--target", $0] } ?? []
    words += target.url.map { ["--url", $0] } ?? []
    let consent = plan.performable.isEmpty ? plan.held.map(\.hold) : []
    words += allowances.adopt || consent.contains(.needsAdopt) ? ["--adopt"] : []
    let allowsSync = allowances.allow.contains(.fullSync) || consent.contains(.needsFullSync)
    words += allowsSync ? ["--allow", AllowanceOptions.Allowed.fullSync.rawValue] : []
    return words.map(ShellWord.quoted).joined(separator: " ")
  }
}

extension PlannedOperation {
  /// Whether it is something to do: what the target cannot do at all is none, or no plan would
  /// ever be empty.
  var isChange: Bool {
    if case .notPossible = hold { false } else { true }
  }
}
