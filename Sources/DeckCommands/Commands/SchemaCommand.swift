import ArgumentParser
import DeckManifest
import DeckModel

/// Prints JSON Schema for editors.
struct SchemaCommand: ParsableCommand {
  /// The kinds of file that have a schema.
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case project, deckfile
  }

  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print JSON Schema for editors, with this project's own models in it.",
    discussion: """
      Inside a project the schema of deck files suggests the names of its models and decks. \
      Name it in the first line of a file: # yaml-language-server: $schema=…
      """)

  @Argument(help: "Which files: project (deckform.yaml) or deckfile (models, decks, notes).")
  var kind: Kind = .deckfile

  @Flag(help: "Leave out the names of this project.")
  var generic = false

  func run() throws {
    Console.standard().output.write(document)
  }

  private var document: String {
    switch kind {
    case .project: SchemaDocument.project.document
    case .deckfile:
      SchemaDocument("deckform deck file", .deckFile, suggestions: suggestions).document
    }
  }

  private var suggestions: [String: [String]] {
    guard !generic, let folder = ProjectFolder.nearest(to: nil),
      let collection = LoadedProject(folder: folder).desired?.collection
    else { return [:] }
    return [
      "model": collection.models.map(\.name), "deck": collection.decks.map(\.name),
    ].filter { !$0.value.isEmpty }
  }
}
