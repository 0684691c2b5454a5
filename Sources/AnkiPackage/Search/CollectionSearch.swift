public import AnkiSearch
public import DeckSync
import GRDB

/// Searches in a collection that lies in a file.
public final class CollectionSearch {
  private let queue: DatabaseQueue
  private let search: DatabaseSearch
  private let path: String
  /// Keeps what was unpacked as long as it is read.
  private let package: PackageFile?
  /// What is known of the collection besides its notes and cards; its clock can be set.
  public var collection: SearchedCollection

  /// Opens a collection: an `.apkg` or `.colpkg` of any layout, or Anki's own file.
  ///
  /// - Throws: ``BackendError`` of code `file` when it cannot be read.
  public init(path: String) throws(BackendError) {
    (package, queue, search, collection) = try BackendError.from(path) {
      let package = CollectionFile.isCollection(path) ? nil : try PackageFile(path: path)
      let queue = try CollectionFile.openForeign(package?.collection ?? path)
      let (search, collection) = try queue.read { db in
        (DatabaseSearch(db), try SearchedCollection(db))
      }
      return (package, queue, search, collection)
    }
    self.path = path
  }

  /// The numbers of the notes that a search finds, ascending.
  ///
  /// - Throws: ``SearchFailure``.
  public func notes(_ search: SearchNode) throws(SearchFailure) -> [Int64] {
    try run(SearchQuery(search, for: .notes, in: collection))
  }

  /// The numbers of the cards that a search finds, ascending.
  ///
  /// - Throws: ``SearchFailure``.
  public func cards(_ search: SearchNode) throws(SearchFailure) -> [Int64] {
    try run(SearchQuery(search, for: .cards, in: collection))
  }

  private func run(_ query: SearchQuery) throws(SearchFailure) -> [Int64] {
    try reading { try search.numbers(query, in: $0) }
  }

  /// Reads the collection.
  func reading<Value>(_ body: (Database) throws -> Value) throws(SearchFailure) -> Value {
    do {
      return try queue.read(body)
    } catch let error as MisspeltRegex {
      throw .regex(error.message, at: error.place)
    } catch {
      throw .backend(BackendError(.file, "\(path): \(error.words)"))
    }
  }
}

/// Why a search was not run.
public enum SearchFailure: Error {
  /// A regular expression is none; where it stands in the search.
  case regex(String, at: SearchPlace?)
  /// The collection cannot be read.
  case backend(BackendError)
}
