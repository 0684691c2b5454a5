import ArgumentParser
import DeckManifest

/// Makes files of a deck that is somewhere else.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make files of a deck that lives in Anki, or in a file that somebody shared.",
    discussion: """
      SOURCE is anki: for a running Anki, with --deck or --query; an .apkg or .colpkg of any layout; a \
      folder that CrowdAnki wrote; or a text: Anki's export of notes, CSV or TSV. Notes keep their guids and get readable \
      ids; note types become files with templates and styling beside them; media that are used are \
      copied. Adds to the project in --into, here or above, or makes one; no file that is there is \
      changed, and notes that the project has already are passed over. What files cannot hold is \
      listed. Before anything is written, the files are read back and must say what the source says. \
      With --target, apply then takes the notes over in Anki, and the plan must be empty. Exits with 3 \
      when the project's files are wrong or would be, with 5 when Anki cannot be used, with 7 when notes \
      were left out: those that no file may say, and those of note types that Anki itself would refuse.
      """)

  @Argument(
    help:
      "Where the deck is: anki:, an .apkg, a .colpkg, a folder of CrowdAnki, a .txt, .csv or .tsv.",
    completion: .file())
  var source: String

  @Option(
    help: ArgumentHelp(
      "The project folder (default: the project here or above, or a new one here).",
      valueName: "folder"),
    completion: .directory)
  var into: String?

  @Option(
    help: ArgumentHelp(
      "Of anki: a deck, with those below it; may be given several times.", valueName: "name"))
  var deck: [String] = []

  @Option(
    help: ArgumentHelp("Of anki: a search, in the language of Anki's browser.", valueName: "search")
  )
  var query: String?

  @OptionGroup var layout: ImportLayoutOptions
  @OptionGroup var target: TargetOptions

  @Flag(name: [.long, .customShort("y")], help: "Do not ask before notes are taken over in Anki.")
  var yes = false

  @Option(help: "How the report is printed: text or json.")
  var format: ReportFormat = .text

  func validate() throws {
    guard source == ImportOrigin.anki else {
      guard deck.isEmpty, query == nil, target.target == nil else {
        throw ValidationError("--deck, --query and --target are for anki:")
      }
      return
    }
    guard deck.isEmpty != (query == nil) else {
      throw ValidationError("anki: needs --deck or --query, and not both")
    }
  }

  func run() async throws {
    let output = Console.standard().output
    var console = Console.standard()
    // The document is all that goes to the output then.
    if format == .json {
      (console.output, console.outputTerminal) = (console.messages, console.messageTerminal)
    }
    if target.target != nil {
      try Consent(console: console, isGiven: yes).mustBePossible(for: "import")
    }
    let place = try ImportPlace(into: into, console: console)
    let origin = ImportOrigin(
      source: source, decks: deck, query: query, target: target, place: place, console: console)
    try await place.keepingOnlyWhenWritten {
      let run = try await ImportRun(
        from: try await origin.open(), into: place, layout, url: target.url)
      try run.mustHaveNotes()
      try run.write()
      if format == .json {
        output.write(ImportJSONRenderer().string(for: run))
      } else {
        _ = run.report()
      }
      if target.target != nil, !run.isInVain { try await run.adopt(target, isAgreed: yes) }
      throw run.status.exit
    }
  }
}
