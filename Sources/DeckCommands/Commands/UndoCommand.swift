import ArgumentParser
import DeckModel
import DeckPlan
import DeckSync

/// Puts back what the last apply changed.
struct UndoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Put back what the last apply changed, as far as nobody changed it since.",
    discussion: """
      Goes by the journal of the last apply from this folder to the target. Fields, tags, cards, \
      templates, styling and names become what they were; a note that was added goes when it was \
      neither edited nor reviewed. What was deleted cannot be brought back: the backup has it. Exits \
      with 0 when all is as before, with 4 when something stays.
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var target: TargetOptions

  @Flag(name: [.long, .customShort("y")], help: "Do not ask.")
  var yes = false

  @Flag(help: "Take things away also where they cannot be backed up before.")
  var noBackup = false

  @Flag(help: "Show every row and the whole of every text.")
  var full = false

  func run() async throws {
    let session = try Session.load(project, format: .text)
    var opened = try await session.openForWriting(target)
    opened.backsUp = !noBackup
    let last = JournalFolder(of: session.folder).lastApply(
      toTarget: opened.context.target, namespace: session.desired.namespace,
      profile: opened.profile)
    guard let last else {
      session.console.output.write("There is no apply to undo.\n")
      return
    }
    let undo = try await plan(last.journal, on: opened, session)
    show(undo, of: last, opened.context, session.console)
    let status = try await perform(undo, of: last, on: opened, session)
    throw status.exit
  }

  private func plan(
    _ journal: Journal, on opened: WritableTarget, _ session: Session
  ) async throws -> UndoPlan {
    try await session.reporting { () async throws(BackendError) in
      try await UndoPlan(undoing: journal, on: opened.backend, for: session.desired)
    }
  }

  private func perform(
    _ undo: UndoPlan, of last: (name: String, journal: Journal), on opened: WritableTarget,
    _ session: Session
  ) async throws -> ExitStatus {
    let isWhole = !undo.kept.contains(where: \.isLoss)
    guard !undo.plan.performable.isEmpty else { return isWhole ? .done : .stopped }
    try Consent(console: session.console, isGiven: yes).ask(
      "Undo \(undo.plan.performable.count) steps?", by: "undo")
    let report = try await session.apply(undo.plan, on: opened, undoing: last.name)
    session.console.output.write(
      ReportPrinter(style: session.console.outputStyle, isFull: full)
        .string(for: report, opened.context.ofUndo, as: .text))
    return report.status == .done && !isWhole ? .stopped : report.status
  }
}

extension PlanContext {
  /// The same, of an undo.
  fileprivate var ofUndo: PlanContext {
    var context = self
    context.isUndo = true
    return context
  }
}

extension UndoCommand {
  private func show(
    _ undo: UndoPlan, of last: (name: String, journal: Journal), _ context: PlanContext,
    _ console: Console
  ) {
    let style = console.outputStyle
    console.output.write(style(.strong, "Undoing") + " the apply of \(last.name)\n\n")
    if undo.plan.steps.isEmpty {
      console.output.write("Nothing is left to put back.\n")
    } else {
      console.output.write(
        PlanPrinter(style: style, isFull: full).string(for: undo.plan, context.ofUndo, as: .text))
    }
    guard !undo.kept.isEmpty else { return }
    let shown = undo.kept.prefix(full ? undo.kept.count : 50).map { kept in
      "  ! \(Printable.line(kept.operation.phrase)): \(kept.reason)\n"
    }
    let rest = undo.kept.count - shown.count
    console.output.write(
      "\n" + style(.strong, "Stays as it is") + "  \(undo.kept.count)\n" + shown.joined()
        + (rest > 0 ? "  … and \(rest) more; --full shows all\n" : ""))
    let backups = last.journal.header.backups
    guard !backups.isEmpty else { return }
    console.output.write(
      "What was taken away is in the backup, which Anki can import:\n"
        + backups.map { "  \(Printable.line($0))\n" }.joined())
  }
}
