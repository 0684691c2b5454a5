import ArgumentParser
import DeckManifest
import DeckModel

/// Which target, and how to reach it.
struct TargetOptions: ParsableArguments {
  @Option(help: "The target of the project file to use (default: its target, or the first).")
  var target: String?

  @Option(
    help: "Where AnkiConnect listens; wins over ANKICONNECT_URL and the project file.")
  var url: String?

  @Option(help: "Seconds to wait for an answer from Anki.")
  var timeout: Int = 120

  /// The chosen target; ends the command when there is none of that name.
  func target(of project: Project, _ console: Console) throws -> Target {
    if let found = target(of: project) { return found }
    let name = target ?? project.defaultTarget ?? ""
    let names = project.targets.map(\.name)
    console.messages.write(
      "error[E0204]: there is no target \"\(name)\"\n   = note: there are: "
        + names.joined(separator: ", ") + "\n"
        + (Nearest.help(for: name, among: names).map { "help: \($0)\n" } ?? ""))
    throw ExitStatus.usage.exit
  }

  /// The chosen target; a running Anki when the project names none, and nil when there is none of the
  /// name that is asked for.
  func target(of project: Project) -> Target? {
    guard let name = target ?? project.defaultTarget else {
      return url == nil ? project.targets.first ?? .localAnki : running(project) ?? .localAnki
    }
    return project.targets.first { $0.name == name }
  }

  /// The first target that is a running Anki: what --url is about.
  private func running(_ project: Project) -> Target? {
    project.targets.first(where: \.isRunningAnki)
  }
}
