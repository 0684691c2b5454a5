import AnkiConnect
import ArgumentParser
import DeckManifest
import DeckModel
import DeckSync

extension PullRun {
  /// Takes in notes that were made in Anki inside the project's decks: they are imported, and taken over.
  func takeNewNotes(_ options: TargetOptions, isAgreed: Bool) async throws {
    let place = try ImportPlace(into: session.folder, console: session.console)
    guard let source = try await source() else { return }
    let origin = ImportOrigin.Opened(source: source, name: "Anki", anki: source.reader)
    let run = try await ImportRun(
      from: origin, into: place, try ImportLayoutOptions.parse([]), url: nil)
    guard !run.draft.notes.isEmpty || run.isPartial else { return }
    try run.write()
    let status = run.report()
    if !run.isInVain { try await run.adopt(options, isAgreed: isAgreed) }
    if status != .done { throw status.exit }
  }

  /// The decks of the files that are in Anki; nil when none is.
  private func source() async throws -> AnkiSource? {
    let wanted = Set(session.desired.collection.decks.map { Canonical.nameKey($0.name) })
    return try await session.reporting { () async throws(BackendError) in
      let decks = try await anki.fetch(FetchScope()).decks.map(\.name)
        .filter { wanted.contains(Canonical.nameKey($0)) }
      return decks.isEmpty
        ? nil : AnkiSource(anki, .decks(decks), readPackage: ImportOrigin.readPackage)
    }
  }
}
