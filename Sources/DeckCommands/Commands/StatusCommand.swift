import ArgumentParser
import DeckModel
import DeckPlan
import DeckSync

/// Shows who changed what since the last apply.
struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show what changed in Anki since it was written, and what apply would do.",
    discussion: """
      Two columns for each thing: what happened to it in Anki, and what apply would do with it. \
      Changes nothing. Exits with 0; with --exit-code, with 2 when there is anything to show.
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var target: TargetOptions

  @Option(help: "How it is printed: text or json.")
  var format: ReportFormat = .text

  @Flag(help: "Exit with 2 when there is anything to show.")
  var exitCode = false

  @Flag(help: "Show every row.")
  var full = false

  @OptionGroup var timing: TimingOptions

  func run() async throws {
    try await timing.measuring { try await run($0) }
  }

  private func run(_ stopwatch: Stopwatch?) async throws {
    let session = try Session.load(
      project, format: .text, stopwatch, meanwhile: Approach(target: target))
    let opened = try await session.openForReading(target)
    var policy = session.desired.policy
    policy.drift = .keep
    let plan = try await session.plan(on: opened, Allowances(), policy: policy)
    let rows = StatusRow.rows(of: plan, drift: session.desired.policy.drift)
    let renderer = StatusRenderer(style: session.console.outputStyle, limit: full ? nil : 200)
    session.console.output.write(
      format == .json
        ? renderer.json(rows, plan, in: opened.context)
        : renderer.text(rows, plan, in: opened.context))
    if exitCode, !rows.isEmpty { throw ExitStatus.changes.exit }
  }
}
