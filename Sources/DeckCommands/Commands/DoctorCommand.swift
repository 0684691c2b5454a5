import AnkiConnect
import ArgumentParser
import DeckManifest
import DeckModel
import DeckSync

/// Says what is reachable and what is missing.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say what is reachable, which actions Anki offers, and what is missing.",
    discussion: "Exits with 5 when a running Anki is asked for and cannot be used.")

  @OptionGroup var project: ProjectOptions
  @OptionGroup var target: TargetOptions

  func run() async throws {
    let session = try Session.load(project, format: .text)
    let chosen = try target.target(of: session.project, session.console)
    session.console.output.write(
      "deckform   \(Version.current)\nproject    \(session.folder)\n"
        + "namespace  \(session.project.namespace)\n")
    switch chosen.kind {
    case .package(let path):
      session.console.output.write("target     \(chosen.name): package \(path)\n")
      try await checkPackage(session)
    case .ankiConnect: try await checkAnki(chosen, session)
    }
  }

  private func checkPackage(_ session: Session) async throws {
    let backend = try await session.openForReading(target).backend
    let found = try await session.reporting { () async throws(BackendError) in
      try await backend.fetch(FetchScope())
    }
    session.console.output.write("notes      \(found.notes.count)\n")
  }

  private func checkAnki(_ chosen: Target, _ session: Session) async throws {
    let connection = try session.connection(to: chosen, target)
    session.console.output.write(
      "target     \(chosen.name): AnkiConnect at \(PlainAddress.of(url: connection.url))\n")
    let found = try await session.reporting { () async throws(BackendError) in
      try await AnkiConnectBackend.open(connection).reader.session
    }
    session.console.output.write(
      "profile    \(found.profile ?? "unknown (an old AnkiConnect)")\n"
        + "actions    \(found.actions.count), all that are needed are there\n")
  }
}
