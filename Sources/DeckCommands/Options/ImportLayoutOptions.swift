import ArgumentParser
import DeckManifest

/// How imported notes are laid out in files.
struct ImportLayoutOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The namespace of a new project: a slug that names this set of notes for ever.",
      valueName: "slug"))
  var namespace: String?

  @Option(help: "What the notes of one file share: deck, tag, model or none.")
  var split: ImportOptions.Split = .deck

  @Option(help: "How notes are written: yaml, or csv with a table for each note type.")
  var notes: ImportOptions.NoteFormat = .yaml

  @Option(
    help: ArgumentHelp(
      "The field that carries the note's id, in the note types that have it.", valueName: "field"))
  var idField: String?

  /// The options of an import into a namespace.
  func options(namespace: String) -> ImportOptions {
    ImportOptions(namespace: namespace, split: split, notes: notes, idField: idField)
  }
}

extension ImportOptions.Split: ExpressibleByArgument {}
extension ImportOptions.NoteFormat: ExpressibleByArgument {}
