import ArgumentParser
import DeckModel
import DeckPlan

/// Brings edits made in Anki into the files.
struct PullCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pull",
    abstract: "Bring what was edited in Anki since the last apply into the files.",
    discussion: """
      Fields, tags that were taken away, decks, templates, styling and media. Only the bytes of a value \
      change; comments, order and quoting stay. Each change is made only when reading the files back \
      gives it and nothing else. A Markdown field takes an edit as Markdown where that renders to what \
      Anki has, else as html. What was edited on both sides is a conflict: --theirs takes what Anki has, \
      --ours leaves the file, and a terminal asks. Exits with 0 when all is taken, with 4 when something \
      is left.
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var target: TargetOptions

  @Option(
    help: ArgumentHelp("Only what these files say; may be given several times.", valueName: "glob"))
  var only: [String] = []

  @Flag(exclusivity: .exclusive, help: "Of conflicts, take what Anki has, or leave the files.")
  var side: ConflictSide?

  @Flag(help: "Take notes that were deleted in Anki out of the files.")
  var deleted = false

  @Flag(
    help: "Take tags that notes have in Anki besides into the files, but for leech and marked.")
  var tags = false

  @Flag(help: "Take in notes that were made in Anki in the project's decks, after the others.")
  var new = false

  @Flag(
    name: [.long, .customShort("y")], help: "Do not ask before new notes are taken over in Anki.")
  var yes = false

  @Flag(help: "Show what would change as a diff, and write nothing.")
  var dryRun = false

  func validate() throws {
    guard !(new && dryRun) else { throw ValidationError("--new has no --dry-run") }
  }

  func run() async throws {
    if new { try Consent(console: .standard(), isGiven: yes).mustBePossible(for: "pull --new") }
    let session = try Session.load(
      project, format: .text, meanwhile: dryRun ? nil : Approach(target: target))
    var run = try await PullRun(session, target, PullChoice(self, session.console))
    if dryRun {
      session.console.output.write(
        UnifiedDiff(style: session.console.outputStyle).string(for: run.pull))
    } else {
      try run.write()
    }
    session.console.output.write(
      PullRenderer(style: session.console.outputStyle).string(for: run, isDry: dryRun))
    if !dryRun { try await run.remember() }
    if new { try await run.takeNewNotes(target, isAgreed: yes) }
    throw run.status.exit
  }
}

/// Whose side conflicts take.
enum ConflictSide: EnumerableFlag {
  case theirs, ours
}
