import ArgumentParser
import DeckPlan
import DeckSync

/// Makes the target match the files.
struct ApplyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply",
    abstract: "Make Anki match the files.",
    discussion: """
      Shows the plan, asks (unless --yes), does it, and reads everything back. Exits with 0 when \
      all is done, with 4 when something is held back, with 7 when something failed: running again \
      is safe.
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var target: TargetOptions
  @OptionGroup var allowances: AllowanceOptions

  @Flag(name: [.long, .customShort("y")], help: "Do not ask.")
  var yes = false

  @Flag(help: "Take things away also where they cannot be backed up before.")
  var noBackup = false

  @Option(help: "How plan and report are printed: text or json.")
  var format: ReportFormat = .text

  @Flag(help: "Show every row and the whole of every text.")
  var full = false

  func run() async throws {
    let session = try Session.load(project, format: .text)
    var opened = try await session.openForWriting(target)
    opened.backsUp = !noBackup
    let plan = try await session.plan(on: opened.reading, allowances.allowances)
    try show(plan, opened.reading.context, session.console)
    let report = try await report(of: plan, on: opened, session)
    if format == .json || !report.entries.isEmpty {
      session.console.output.write(
        ReportPrinter(style: session.console.outputStyle, isFull: full)
          .string(for: report, opened.context, as: format))
    }
    throw report.status.exit
  }

  private func show(_ plan: Plan, _ context: PlanContext, _ console: Console) throws {
    guard format == .text else { return }
    var context = context
    context.next = nil
    console.output.write(
      PlanPrinter(style: console.outputStyle, isFull: full).string(for: plan, context, as: .text))
  }

  /// Asks, and performs the plan; a plan with nothing to perform needs neither.
  private func report(
    of plan: Plan, on opened: WritableTarget, _ session: Session
  ) async throws -> ApplyReport {
    guard plan.stops.isEmpty else { return ApplyReport(stopped: plan) }
    if !plan.performable.isEmpty {
      try Consent(console: session.console, isGiven: yes).ask(for: plan)
    }
    return try await session.apply(plan, on: opened)
  }
}

extension ApplyReport {
  /// What became of a plan of which nothing may be performed.
  fileprivate init(stopped plan: Plan) {
    let reason = plan.stops.first?.message ?? "not performed"
    self.init(
      entries: plan.steps.map { Entry($0, .skipped($0.hold?.explanation ?? reason)) },
      isStopped: true)
  }

  /// The exit status that says what became of the plan.
  var status: ExitStatus {
    if isInterrupted { return .interrupted }
    if isStopped { return .stopped }
    if failedCount > 0 { return doneCount > 0 ? .partial : .failed }
    if stateProblem != nil { return .partial }
    return entries.contains { $0.result != .done && $0.step.isChange } ? .stopped : .done
  }
}
