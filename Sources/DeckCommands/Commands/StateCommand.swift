import ArgumentParser
import DeckModel
import DeckPlan
import DeckSync

/// What the target remembers of the last apply.
struct StateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "state",
    abstract: "Look at what Anki remembers of the last apply, or make it anew.",
    subcommands: [Show.self, Rebuild.self])
}

extension StateCommand {
  /// Shows it.
  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show what is remembered: of what deckform wrote, the hashes, numbers and names.")

    @OptionGroup var project: ProjectOptions
    @OptionGroup var target: TargetOptions

    @Option(help: "How it is printed: text (a summary) or json (all of it).")
    var format: ReportFormat = .text

    func run() async throws {
      let session = try Session.load(project, format: .text)
      let opened = try await session.openForReading(target)
      let stored = try await session.reporting { () async throws(BackendError) in
        try await Synchronizer.remembered(
          by: opened.backend, namespace: session.desired.namespace)
      }
      let renderer = StateRenderer(style: session.console.outputStyle)
      session.console.output.write(
        format == .json
          ? renderer.json(stored, in: opened.context) : renderer.text(stored, in: opened.context))
    }
  }

  /// Makes it anew.
  struct Rebuild: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "rebuild",
      abstract: "Forget what was written, and remember what is as the files say now.",
      discussion: """
        Changes no note. Afterwards nobody knows who edited what differs: it is held until the \
        files or Anki say the same, or --adopt. Notes that were deleted in Anki are made again by \
        the next apply, and no deck or media file counts as made by deckform.
        """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var target: TargetOptions

    @Flag(name: [.long, .customShort("y")], help: "Do not ask.")
    var yes = false

    func run() async throws {
      let session = try Session.load(project, format: .text)
      let opened = try await session.openForWriting(target)
      guard opened.backend.capabilities.remembers else {
        session.console.output.write("This target remembers nothing.\n")
        return
      }
      let plan = try await session.rebuilding(on: opened.reading)
      session.console.output.write(
        "Will be remembered, in place of what is now:\n"
          + StateRenderer.lines(of: plan.state).map { $0 + "\n" }.joined())
      guard plan.isStateChanged else {
        session.console.output.write("That is what is remembered already.\n")
        return
      }
      try Consent(console: session.console, isGiven: yes).ask("Forget the rest?", by: "rebuild")
      try finish(try await session.apply(plan, on: opened), session.console)
    }

    private func finish(_ report: ApplyReport, _ console: Console) throws {
      if let problem = report.stateProblem {
        console.writeError(problem)
        throw ExitStatus.failed.exit
      }
      console.output.write("Remembered.\n")
    }
  }
}
