import ArgumentParser
import CardRendering
import DeckModel

/// Renders cards as HTML; never opens a socket.
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Render the cards of notes as HTML, as Anki would. Never opens a connection.",
    discussion: """
      Without --out one page with all cards goes to standard output. With it each side of each card \
      becomes a page of its own, ID-TEMPLATE-front.html and ID-TEMPLATE-back.html. Pages are \
      self-contained: media are in them, and no script runs. Exits with 3 when the files are wrong \
      or a template does not render, with 1 when there is no such note.
      """)

  @Argument(help: "The ids of the notes.")
  var ids: [String] = []

  @Option(help: "Render the notes of a deck and of the decks below it.")
  var deck: String?

  @Option(
    help: "Write a page for each side of each card into a folder.", completion: .directory)
  var out: String?

  @Flag(
    help: "List what would not render of all templates, and exit with 3 when there is anything.")
  var templateErrors = false

  @Option(
    help: "The project folder (default: here, or the nearest parent with a deckform.yaml).",
    completion: .directory)
  var project: String?

  func validate() throws {
    if templateErrors, !ids.isEmpty || deck != nil || out != nil {
      throw ValidationError("--template-errors is about all templates: give nothing else with it")
    }
    if !templateErrors, ids.isEmpty, deck == nil {
      throw ValidationError("say what to render: the ids of notes, or --deck NAME")
    }
  }

  func run() throws {
    if templateErrors { return try TemplateListing(project: project).run() }
    let session = try Session.load(project, format: .text)
    let notes = try selected(session)
    var painter = CardPainter(session.desired)
    let cards = painter.cards(of: notes)
    try show(cards, session)
    session.console.messages.write(painter.problems.map { "error: \($0)\n" }.joined())
    if !painter.problems.isEmpty { throw ExitStatus.wrongFiles.exit }
  }

  private func selected(_ session: Session) throws -> [Note] {
    let selection = NoteSelection(ids: ids, deck: deck)
    let problems = selection.problems(in: session.desired.collection)
    session.console.messages.write(problems.map { "error: \($0)\n" }.joined())
    guard problems.isEmpty else { throw ExitStatus.failed.exit }
    return selection.notes(of: session.desired.collection)
  }

  private func show(_ cards: [PaintedCard], _ session: Session) throws {
    guard let out else { return session.console.output.write(CardSheet(cards: cards).html) }
    let files = CardFolder(path: out)
    do throws(CardFolder.Refusal) {
      let count = try files.write(cards)
      session.console.output.write("Wrote \(count) pages of \(cards.count) cards to \(out).\n")
    } catch {
      session.console.messages.write("error: \(error)\n")
      throw ExitStatus.failed.exit
    }
  }
}
