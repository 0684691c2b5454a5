import ArgumentParser
import DeckManifest
import DeckModel

/// Checks the files; never opens a socket.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check the files. Never opens a connection.",
    discussion: "Exits with 0 when the files are right (warnings are allowed), with 3 when not.")

  @OptionGroup var project: ProjectOptions

  @Option(help: "How problems are printed: text, concise, json or github.")
  var format: DiagnosticFormat = .text

  @OptionGroup var timing: TimingOptions

  func run() throws {
    let session = try timing.measuring { stopwatch in
      let session = try Session.load(project, format: format, stopwatch)
      report(session)
      return session
    }
    // Ends here, as giving back the memory of 100,000 notes one by one takes a while.
    withExtendedLifetime(session) { Self.exit() }
  }

  private func report(_ session: Session) {
    guard format == .text || format == .concise else { return }
    let collection = session.desired.collection
    session.console.output.write(
      "The files are right: \(collection.notes.count) notes, \(collection.models.count) models, "
        + "\(collection.decks.count) decks, \(collection.media.count) media files.\n")
  }
}
