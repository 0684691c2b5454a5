import DeckFiles
import DeckManifest
import DeckModel

/// What an import did, for people.
struct ImportRenderer {
  let style: Style

  /// The most names of a kind that are shown.
  private static let shown = 10

  func string(for run: ImportRun) -> String {
    head(of: run) + refused(run) + missing(run.draft.missingMedia) + leftovers(run) + next(run)
  }

  private func head(of run: ImportRun) -> String {
    let draft = run.draft
    let present =
      draft.presentCount == 0
      ? ""
      : "\(Self.count(draft.presentCount, "note")) \(draft.presentCount == 1 ? "was" : "were")"
        + " in the project already and stayed as they are.\n"
    guard !draft.notes.isEmpty else {
      let nothing = run.isInVain ? "Nothing could be imported from" : "Nothing is new in"
      return present + "\(nothing) \(run.origin.name).\n"
    }
    return style(.strong, "Imported")
      + " \(Self.count(draft.notes.count, "note")), \(Self.count(draft.models.count, "model"))"
      + " and \(Self.count(draft.media.count, "media file")) from \(run.origin.name):"
      + " wrote \(Self.count(draft.files.count, "text file")).\n" + present
  }

  private func refused(_ run: ImportRun) -> String {
    guard !run.refused.isEmpty || !run.refusedModels.isEmpty else { return "" }
    return "\n" + style(.warning, "Left out") + ", as no file may say it:\n"
      + list(run.refusedModels.map { model($0, of: run) } + run.refused.map(note))
  }

  private func model(_ refused: ImportProof.RefusedModel, of run: ImportRun) -> String {
    let name = refused.model.name
    let count = Self.count(run.noteCount(of: refused.model), "note")
    return "note type \"\(Printable.line(name))\" with \(count): "
      + reason(refused.problem)
  }

  private func note(_ refused: ImportProof.Refused) -> String {
    let text = Shortening.middle(refused.note.fields.first?.text ?? "", head: 40, tail: 0)
    return "\"\(Printable.line(text))\": \(reason(refused.problem))"
  }

  private func reason(_ problem: Diagnostic) -> String {
    "\(Printable.line(problem.message)) [\(problem.code.rawValue)]"
  }

  private func missing(_ names: [String]) -> String {
    guard !names.isEmpty else { return "" }
    return "\n" + style(.warning, "Not in the source")
      + ", though notes or templates refer to it:\n"
      + list(names.map { Printable.line($0) })
  }

  private func leftovers(_ run: ImportRun) -> String {
    let leftovers = run.leftovers
    guard !leftovers.isEmpty else { return "" }
    return "\n" + style(.strong, "Files cannot hold") + ", and it stays where it is:\n"
      + leftovers.map { "  \($0.phrase)\n" }.joined()
  }

  private func next(_ run: ImportRun) -> String {
    if run.isInVain { return "" }
    let folder = run.place.folder
    let isHere = ProjectFolder.absolute(".") == folder
    return "\nNext: " + (isHere ? "" : "cd \(ShellWord.quoted(folder)) && ") + "deckform plan\n"
  }

  private func list(_ lines: [String]) -> String {
    let rest = lines.count - Self.shown
    return lines.prefix(Self.shown).map { "  \($0)\n" }.joined()
      + (rest > 0 ? "  … and \(rest) more\n" : "")
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

extension Leftover {
  /// In words, with the first names.
  fileprivate var phrase: String {
    guard !names.isEmpty else { return "\(count) \(words)" }
    let shown = names.prefix(5).map { Printable.line($0) }.joined(separator: ", ")
    return "\(words): \(shown)" + (names.count > 5 ? " and \(names.count - 5) more" : "")
  }

  private var words: String {
    switch kind {
    case .reviews: "reviews in the log"
    case .schedules: "cards that are due or learnt"
    case .suspendedCards: "suspended cards"
    case .buriedCards: "buried cards"
    case .flaggedCards: "cards with a flag"
    case .strayCards: "cards in another deck than the first of their note"
    case .deckOptions: "options of decks"
    case .filteredDecks: "filtered decks"
    case .modelOptions: "options of note types"
    case .fieldOptions: "options of fields"
    case .templateOptions: "options of templates"
    case .unusedMedia: "media that nothing refers to"
    case .notesWithoutModel: "notes whose note type is not there"
    case .overlongNotes: "notes with more fields than their type, whose rest stands in the last"
    case .ambiguousModels: "note types that share one uuid, whose notes are left out"
    case .notesWithoutGUID: "notes without a guid, which get one made of their id"
    case .deckDescriptions: "descriptions of decks, which Anki does not tell"
    case .guids: "guids of notes, which Anki does not tell"
    }
  }
}
