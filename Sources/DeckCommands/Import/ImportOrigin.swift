import AnkiConnect
import AnkiPackage
import ArgumentParser
import DeckFiles
import DeckManifest
import DeckModel
import DeckSync

/// The source that the command line names.
struct ImportOrigin {
  /// The name of a running Anki.
  static let anki = "anki:"

  let source: String
  let decks: [String]
  let query: String?
  let target: TargetOptions
  let place: ImportPlace
  let console: Console

  /// A source that answers.
  struct Opened {
    let source: any ImportSource
    /// What messages call it.
    let name: String
    /// A running Anki, when it is one.
    var anki: AnkiConnectReader?
  }

  /// Opens the source; ends the command when there is none.
  func open() async throws -> Opened {
    if source == Self.anki { return try await openAnki() }
    let name = Path.baseName(source)
    switch Path.fileExtension(source) {
    case "apkg", "colpkg": return Opened(source: PackageSource(path: source), name: name)
    case "txt", "csv", "tsv":
      let stem = String(name.dropLast(4))
      return Opened(source: TextSource(path: source, deck: stem), name: name)
    default: break
    }
    if CrowdAnkiSource.isThere(in: source) {
      return Opened(source: CrowdAnkiSource(folder: source), name: name)
    }
    console.writeError(
      "\"\(Printable.line(source))\" is nothing that can be imported",
      help:
        "anki: is a running Anki; else an .apkg, a .colpkg, a folder that CrowdAnki wrote, or a .txt, .csv or "
        + ".tsv with notes")
    throw ExitStatus.usage.exit
  }

  private func openAnki() async throws -> Opened {
    let choice = query.map(AnkiSource.Choice.query) ?? .decks(decks)
    let options = try options
    let opened = try await console.reporting { () async throws(BackendError) in
      try await AnkiSource.open(options, choice, readPackage: Self.readPackage)
    }
    return Opened(source: opened, name: "Anki", anki: opened.reader)
  }

  /// Reads what Anki exports.
  static let readPackage: AnkiSource.PackageReader = { path, notes async throws(BackendError) in
    try await PackageSource(path: path, notes: notes).read()
  }

  /// How to reach Anki: as the project says, where there is one that says it.
  private var options: AnkiConnectOptions {
    get throws {
      if let session = place.session {
        let target = try target.target(of: session.project, console)
        if case .ankiConnect = target.kind {
          return try session.connection(to: target, self.target)
        }
      }
      let url = target.url ?? Environment["ANKICONNECT_URL"] ?? Target.defaultURL
      return AnkiConnectOptions(
        url: url, key: Environment["ANKICONNECT_KEY"], timeout: Double(target.timeout))
    }
  }
}
