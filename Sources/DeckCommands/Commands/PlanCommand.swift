import AnkiConnect
import ArgumentParser
import DeckModel
import DeckPlan
import DeckSync

/// Shows what apply would do.
struct PlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Show what apply would do. Changes nothing.",
    discussion: """
      With --out the plan is saved, and deckform apply FILE does exactly it. Exits with 0; with \
      --exit-code, with 2 when there is something to do. Exits with 3 when the files are wrong, \
      with 4 when a note could be two, with 5 when Anki cannot be used.
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var target: TargetOptions
  @OptionGroup var allowances: AllowanceOptions
  @OptionGroup var lane: LaneOptions

  @Option(help: "How the plan is printed: text, json, markdown or github.")
  var format: PlanFormat = .text

  @Option(
    help: ArgumentHelp("Save the plan in a file, for show and apply.", valueName: "file"),
    completion: .file())
  var out: String?

  @Flag(help: "Exit with 2 when there are changes.")
  var exitCode = false

  @Flag(help: "Show every row and the whole of every text.")
  var full = false

  @OptionGroup var timing: TimingOptions

  func run() async throws {
    try await timing.measuring { try await run($0) }
  }

  private func run(_ stopwatch: Stopwatch?) async throws {
    let session = try Session.load(
      project, format: format == .github ? .github : .text, stopwatch,
      meanwhile: Approach(target: target, lane: lane.value))
    let opened = try await session.openForReading(target, lane.value)
    let plan = try await session.plan(on: opened, allowances.allowances)
    if let out { try await save(plan, of: opened, session, in: out) }
    var context = opened.context
    context.next = next(for: plan)
    session.console.output.write(
      PlanPrinter(style: session.console.outputStyle, isFull: full)
        .string(for: plan, context, as: format))
    try session.packageDate(for: plan, on: opened.backend)
    if exitCode, plan.steps.contains(where: \.isChange) { throw ExitStatus.changes.exit }
  }
}

extension PlanCommand {
  private func save(
    _ plan: Plan, of opened: OpenedTarget, _ session: Session, in file: String
  ) async throws {
    session.stopwatch?.enter(.fetch)
    let collection = try await session.reporting { () async throws(BackendError) in
      try await opened.backend.identity()
    }
    session.stopwatch?.enter(.other)
    let saved = SavedPlan(
      toolVersion: Version.current, namespace: session.desired.namespace,
      mark: session.desired.mark, target: opened.context.savedTarget, collection: collection,
      plan: plan)
    try PlanFile(path: file, console: session.console).write(saved, of: session.folder)
  }

  /// The apply that does what this plan shows: with the same project, target and allowances; where
  /// all is held back, with the consent that it waits for.
  ///
  /// A saved plan is applied as it is; what it holds back needs another one.
  ///
  /// None where apply would do nothing whatever is consented to, or is stopped.
  private func next(for plan: Plan) -> String? {
    guard plan.stops.isEmpty, plan.steps.contains(where: \.hasWayOut) else { return nil }
    if let out, !plan.performable.isEmpty {
      return NextCommand.apply(file: out, project: project.project, url: target.url)
    }
    let command = out == nil ? "apply" : "plan"
    var words = ["deckform", command] + [project.project].compactMap(\.self)
    words += target.target.map { ["--target", $0] } ?? []
    words += target.url.map { ["--url", PlainAddress.of(url: $0)] } ?? []
    let consent = plan.performable.isEmpty ? plan.held.compactMap(\.hold) : []
    words += allowances.adopt || consent.contains(.needsAdopt) ? ["--adopt"] : []
    words += allowances.overwriteDrift ? ["--overwrite-drift"] : []
    var allowed = allowances.allow.flatMap(\.items)
    for item in consent.compactMap(\.allowed) where !allowed.contains(item) {
      allowed.append(item)
    }
    let list = allowed.map(\.argument).joined(separator: ",")
    words += list.isEmpty ? [] : ["--allow", list]
    words += out.map { ["--out", $0] } ?? []
    return words.map(ShellWord.quoted).joined(separator: " ")
  }
}

extension PlannedOperation {
  /// Whether apply does it, or would with a consent that it names.
  fileprivate var hasWayOut: Bool {
    guard let hold else { return true }
    return hold == .needsAdopt || hold.allowed != nil
  }

  /// Whether it is something to do: what the target cannot do at all is none, and neither is an edit
  /// that stays, or no plan would ever be empty.
  var isChange: Bool {
    switch hold {
    case .notPossible, .drift, .isProtected: false
    case nil, .needsAdopt, .mayBeKnown, .needsFullSync, .needsRemoveField, .needsCards,
      .needsSharedModel, .conflict:
      true
    }
  }
}

extension Hold {
  /// What --allow would say to it; nil when that is no way out.
  fileprivate var allowed: Allowed? {
    switch self {
    case .needsFullSync: .fullSync
    case .mayBeKnown: .newNotes
    case .needsRemoveField(let name): .removeField(name)
    case .needsCards(let count): .cards(count)
    case .needsSharedModel(let name, _): .sharedModel(name)
    case .needsAdopt, .drift, .conflict, .isProtected, .notPossible: nil
    }
  }
}
