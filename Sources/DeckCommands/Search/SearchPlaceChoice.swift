import AnkiConnect
import AnkiPackage
import AnkiSearch
import DeckFiles
import DeckManifest
import DeckModel
import DeckSync

/// Where a search looks.
enum SearchedPlace {
  /// A running Anki.
  case anki(AnkiConnectOptions, Console)
  /// A package or collection file.
  case file(String, Console)

  /// Finds notes or cards; ends the command when that is not possible.
  func find(
    _ search: SearchNode, _ query: String, isForCards: Bool, _ problem: SearchProblem
  ) async throws -> [FoundThing] {
    switch self {
    case .anki(let options, let console):
      let anki = SearchedAnki(options, console)
      return try await isForCards ? anki.cards(query) : anki.notes(query)
    case .file(let path, let console):
      let collection = try await console.reporting { () async throws(BackendError) in
        try CollectionSearch(path: path)
      }
      do throws(SearchFailure) {
        let found =
          isForCards ? try collection.foundCards(search) : try collection.foundNotes(search)
        return found.map(FoundThing.init)
      } catch {
        throw try await Self.stopping(error, problem, console)
      }
    }
  }

  private static func stopping(
    _ failure: SearchFailure, _ problem: SearchProblem, _ console: Console
  ) async throws -> any Error {
    switch failure {
    case .regex(let message, let place):
      let all = SearchPlace(whole: problem.query)
      return problem.stopping(
        SearchError("the regular expression is none: \(message)", at: place ?? all))
    case .backend(let error):
      return try await console.reporting { () async throws(BackendError) in throw error }
    }
  }
}

/// Chooses where a search looks, by the command line.
struct SearchPlaceChoice {
  let file: String?
  let target: TargetOptions
  let console: Console

  /// The place; ends the command when there is none of the name that is given.
  var place: SearchedPlace {
    get throws {
      if let file { return .file(file, console) }
      if let folder = ProjectFolder.nearest(to: nil) {
        let project = try target.projectFile(in: folder, console)
        let chosen = try target.target(of: project, console)
        if case .package(let path) = chosen.kind { return .file(Path.join(folder, path), console) }
      }
      return .anki(try target.anki(console), console)
    }
  }
}

extension FoundThing {
  fileprivate init(_ found: FoundEntry) {
    self.init(
      number: found.number, note: found.note, model: found.model, deck: found.deck,
      field: found.firstField)
  }
}
