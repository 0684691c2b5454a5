import ArgumentParser

/// The command line of deckform.
struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deckform",
    abstract: "Keeps Anki in step with a folder of YAML files.",
    discussion: """
      plan shows what differs between the files and Anki; apply makes Anki match; a second apply \
      changes nothing. Start with: deckform init
      """,
    version: "deckform \(Version.current)",
    subcommands: [
      InitCommand.self, ImportCommand.self, ValidateCommand.self, FmtCommand.self,
      PlanCommand.self,
      ApplyCommand.self,
      ShowCommand.self,
      RenderCommand.self, SearchCommand.self, StatusCommand.self, PullCommand.self,
      UndoCommand.self, StateCommand.self,
      ServeCommand.self,
      SchemaCommand.self,
      DoctorCommand.self, CallCommand.self,
      VersionCommand.self,
    ])
}
