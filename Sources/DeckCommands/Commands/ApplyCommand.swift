import ArgumentParser
import DeckPlan
import DeckSync

/// Makes the target match the files.
struct ApplyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply",
    abstract: "Make Anki match the files, or do what a saved plan says.",
    discussion: """
      Shows the plan, asks (unless --yes), does it, and reads everything back. A saved plan is done \
      as it is, without asking: a step that no longer fits what is there is left out, and nothing \
      is sent when one that takes something away does not fit. Exits with 0 when all is done, with \
      4 when something is held back, with 6 when the saved plan does not fit and nothing was sent, \
      with 7 when something failed or was left out: running again is safe.
      """)

  @Argument(
    help: ArgumentHelp(
      "The project folder (default: here, or the nearest parent with a deckform.yaml), or a file "
        + "that plan --out wrote.", valueName: "project or plan"), completion: .file())
  var source: String?

  @Option(
    help: ArgumentHelp(
      "With a saved plan: the project folder (default: here or a parent, or where the plan lies).",
      valueName: "folder"), completion: .directory)
  var project: String?

  @OptionGroup var target: TargetOptions
  @OptionGroup var allowances: AllowanceOptions
  @OptionGroup var lane: LaneOptions

  @Flag(name: [.long, .customShort("y")], help: "Do not ask.")
  var yes = false

  @Flag(help: "Take things away also where they cannot be backed up before.")
  var noBackup = false

  @Option(help: "How plan and report are printed: text or json.")
  var format: ReportFormat = .text

  @Flag(help: "Show every row and the whole of every text.")
  var full = false

  @OptionGroup var timing: TimingOptions

  func validate() throws {
    let isPlan = source.map(PlanFile.isFile) ?? false
    if isPlan, !allowances.isEmpty {
      throw ValidationError(
        "--adopt, --overwrite-drift and --allow make another plan: give them to plan --out")
    }
    if !isPlan, project != nil {
      throw ValidationError("--project is for saved plans; give the folder as the argument")
    }
  }

  func run() async throws {
    try await timing.measuring { try await run($0) }
  }

  private func run(_ stopwatch: Stopwatch?) async throws {
    if let source, PlanFile.isFile(source) { return try await applySaved(source, stopwatch) }
    let session = try Session.load(
      source, format: .text, stopwatch, meanwhile: Approach(target: target, lane: lane.value))
    var opened = try await session.openForWriting(target, lane.value)
    opened.backsUp = !noBackup
    let plan = try await session.plan(on: opened.reading, allowances.allowances)
    try show(plan, opened.reading.context, session.console)
    opened = try session.dated(opened, for: plan)
    let report = try await report(of: plan, on: opened, session)
    try finish(report, opened.context, session.console)
  }

  private func applySaved(_ path: String, _ stopwatch: Stopwatch?) async throws {
    let file = PlanFile(path: path, console: Console.standard())
    let result = try await SavedApply(
      file: file, project: project, options: target, lane: lane.value, backsUp: !noBackup,
      stopwatch: stopwatch
    ).run()
    try finish(result.report, result.context, file.console)
  }

  private func finish(
    _ report: ApplyReport, _ context: PlanContext, _ console: Console
  ) throws {
    if format == .json || !report.entries.isEmpty {
      console.output.write(
        ReportPrinter(style: console.outputStyle, isFull: full)
          .string(for: report, context, as: format))
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
  ///
  /// Whoever is asked may take their time: then what is there is looked at again.
  private func report(
    of plan: Plan, on opened: WritableTarget, _ session: Session
  ) async throws -> ApplyReport {
    guard plan.stops.isEmpty else { return ApplyReport(stopped: plan) }
    if yes || plan.performable.isEmpty { return try await session.apply(plan, on: opened) }
    session.stopwatch?.enter(.ask)
    try Consent(console: session.console, isGiven: yes).ask(for: plan)
    return try await session.applyChecked(plan, on: opened, goingOnFromPlan: true)
  }
}

extension ApplyReport.Entry {
  /// Whether nothing kept it from being done but the world.
  fileprivate var isUnreached: Bool {
    if case .skipped = result { step.hold == nil } else { false }
  }
}

extension ApplyReport {
  /// What became of a plan of which nothing may be performed.
  init(stopped plan: Plan) {
    let reason = plan.stops.first?.message ?? "not performed"
    self.init(
      entries: plan.steps.map { Entry($0, .skipped($0.hold?.explanation ?? reason)) },
      isStopped: true)
  }

  /// The exit status that says what became of the plan.
  var status: ExitStatus {
    if isInterrupted { return .interrupted }
    if isStopped { return .stopped }
    if isOutdated { return .outdated }
    if failedCount > 0 { return doneCount > 0 ? .partial : .failed }
    if staleCount > 0 { return isAllOutOfDate ? .outdated : .partial }
    if stateProblem != nil { return .partial }
    if entries.contains(where: \.isUnreached) { return doneCount > 0 ? .partial : .failed }
    return entries.contains { $0.result != .done && $0.step.isChange } ? .stopped : .done
  }
}
