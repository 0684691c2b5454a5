import ArgumentParser

/// Which project: the folder given, or the nearest one with a deckform.yaml.
struct ProjectOptions: ParsableArguments {
  @Argument(
    help: "The project folder (default: here, or the nearest parent with a deckform.yaml).",
    completion: .directory)
  var project: String?
}

extension DiagnosticFormat: ExpressibleByArgument {}
extension PlanFormat: ExpressibleByArgument {}
