import ArgumentParser
import DeckFiles
import DeckManifest

/// Puts files into canonical layout.
struct FmtCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Put the files into canonical layout. Never opens a connection.",
    discussion: """
      Changes blanks, blank lines, indentation and line ends only; what the files say stays, comments \
      included, and is compared before anything is written. Without FILE, takes deckform.yaml and all \
      files that it includes. With --check, writes nothing and names the files that would change on \
      standard output. Exits with 3 when there are such, or when a file cannot be read; with 1 or 7 \
      when none or not all could be written.
      """)

  @Argument(
    help: ArgumentHelp(
      "YAML files, or project folders (default: the project here or above).", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var files: [String] = []

  @Flag(help: "Write nothing; name the files that would change.")
  var check = false

  @Flag(
    name: .customLong("assign-ids"),
    help: "Write the ids of notes that have none: those that they go by already.")
  var assignIDs = false

  func run() throws {
    let console = Console.standard()
    let places = try FormatPlace.places(of: files, ProblemReporter(console: console, format: .text))
    let run = try FormatRun(places, assigningIDs: assignIDs, console)
    let status = check ? run.check() : run.write()
    // Ends here, as giving back the memory of 100,000 notes one by one takes a while.
    withExtendedLifetime(run) { Self.exit(withError: status.exit) }
  }
}
