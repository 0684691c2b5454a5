import AnkiConnect
import DeckManifest
import DeckModel

extension TargetOptions {
  /// How to reach a running Anki without a project being needed: as the nearest one says, if there is one.
  ///
  /// Of a project only its file is read. Without an option its default target is taken, if that is a running
  /// Anki, or else the first that is.
  func anki(_ console: Console) throws -> AnkiConnectOptions {
    guard let folder = ProjectFolder.nearest(to: nil) else {
      if let target {
        console.writeError(
          "there is no project here with a target \"\(Printable.line(target))\"",
          help: "give the address by --url, or go to the project's folder")
        throw ExitStatus.usage.exit
      }
      return connection(to: .localAnki, key: Environment["ANKICONNECT_KEY"], .automatic)
    }
    return try anki(try projectFile(in: folder, console), in: folder, console)
  }

  /// What the file of a project says; ends the command when it is wrong.
  func projectFile(in folder: String, _ console: Console) throws -> Project {
    let loaded = LoadedProject(projectFileIn: folder)
    guard !loaded.hasErrors, let project = loaded.project else {
      ProblemReporter(console: console, format: .text).report(loaded.problems, in: folder)
      throw ExitStatus.wrongFiles.exit
    }
    return project
  }

  private func anki(
    _ project: Project, in folder: String, _ console: Console
  ) throws -> AnkiConnectOptions {
    var chosen = try target(of: project, console)
    if target == nil, !chosen.isRunningAnki {
      chosen = project.targets.first(where: \.isRunningAnki) ?? .localAnki
    }
    guard case .ankiConnect(_, _, let key) = chosen.kind else {
      console.writeError("the target \"\(chosen.name)\" is a package, not a running Anki")
      throw ExitStatus.usage.exit
    }
    let secret = try Secret(folder: folder, console: console).value(of: key)
    return connection(to: chosen, key: secret, .automatic)
  }
}

extension Target {
  /// Whether it is a running Anki.
  var isRunningAnki: Bool { if case .ankiConnect = kind { true } else { false } }
}
