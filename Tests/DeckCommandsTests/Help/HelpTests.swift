import ArgumentParser
import Testing

@testable import DeckCommands

@Suite struct HelpTests {
  @Test func theProgram() throws {
    try expectGolden(RootCommand.helpMessage(columns: 80), "help/deckform.txt")
  }

  @Test(arguments: RootCommand.configuration.subcommands.map { HelpedCommand(type: $0) })
  func command(_ command: HelpedCommand) throws {
    let text = RootCommand.helpMessage(for: command.type, columns: 80)
    try expectGolden(text, "help/\(command.name).txt")
  }

  @Test func everyCommandIsThere() {
    let names = RootCommand.configuration.subcommands.map { HelpedCommand(type: $0).name }
    #expect(
      names == [
        "init", "import", "validate", "fmt", "plan", "apply", "show", "render", "search", "status",
        "pull",
        "undo", "state", "serve", "schema", "doctor", "call", "version",
      ])
  }

  @Test(arguments: [
    "init", "import", "validate", "fmt", "plan", "apply", "show", "render", "search", "status",
    "pull",
    "undo", "state", "serve", "schema", "doctor", "call", "version",
  ])
  func theRootFindsIt(name: String) throws {
    let more = [
      "show": ["plan.json"], "import": ["deck.apkg"], "render": ["a"], "search": ["a"],
      "call": ["version"],
      "serve": ["--collection", "a.anki2"],
    ]
    let command = try RootCommand.parseAsRoot([name] + (more[name] ?? []))
    #expect(type(of: command)._commandName == name)
  }
}

/// A command whose help is compared.
struct HelpedCommand: CustomTestStringConvertible, Sendable {
  let type: any ParsableCommand.Type
  var name: String { type._commandName }
  var testDescription: String { name }
}
