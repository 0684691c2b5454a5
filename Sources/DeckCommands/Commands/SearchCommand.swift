import AnkiSearch
import ArgumentParser

/// Finds notes or cards by a search in Anki's language.
struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find notes or cards by a search in Anki's language. Changes nothing.",
    discussion: """
      deckform search 'deck:French tag:verb -is:suspended'

      Searches the project's target, or Anki where there is no project, or with --file a package or a \
      collection file, in which it finds what Anki would. Lists each note with the beginning of its first \
      field. Put -- before a search that begins with a dash. See docs/search.md for the language. Exits \
      with 0 also when nothing is found, with 3 when the search is wrong, with 5 when Anki cannot be used.
      """)

  @Argument(help: "The search, as Anki's browser takes it.")
  var query: String

  @Flag(help: "List cards instead of notes.")
  var cards = false

  @Flag(help: "Say in words what the search means, and search nothing.")
  var explain = false

  @Option(help: "How it is printed: text or json.")
  var format: ReportFormat = .text

  @Option(
    help: ArgumentHelp(
      "Search in an .apkg, a .colpkg, or a collection file of Anki.", valueName: "file"),
    completion: .file(extensions: ["apkg", "colpkg", "anki2", "anki21", "anki21b"]))
  var file: String?

  @OptionGroup var target: TargetOptions

  func validate() throws {
    if file != nil, target.target != nil || target.url != nil {
      throw ValidationError("--file takes the place of --target and --url")
    }
    if explain, cards { throw ValidationError("--explain is the same for notes and cards") }
  }

  func run() async throws {
    let console = Console.standard()
    let problem = SearchProblem(query: query, console: console)
    let search = try problem.reporting { () throws(SearchError) in try SearchNode.parse(query) }
    if explain {
      let renderer = ExplanationRenderer(search: search)
      return console.output.write(format == .json ? renderer.json : renderer.text)
    }
    let place = try SearchPlaceChoice(file: file, target: target, console: console).place
    let found = try await place.find(search, query, isForCards: cards, problem)
    let renderer = FoundRenderer(found: found, isForCards: cards)
    console.output.write(format == .json ? renderer.json(query) : renderer.text)
  }
}
