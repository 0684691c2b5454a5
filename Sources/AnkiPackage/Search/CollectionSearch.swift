public import AnkiSearch
public import DeckSync
import GRDB

/// Searches in a collection that lies in a file.
public final class CollectionSearch {
  private let queue: DatabaseQueue
  private let functions: SearchFunctions
  private let path: String
  /// Keeps what was unpacked as long as it is read.
  private let package: PackageFile?
  /// What is known of the collection besides its notes and cards; its clock can be set.
  public var collection: SearchedCollection

  /// Opens a collection: an `.apkg` or `.colpkg` of any layout, or Anki's own file.
  ///
  /// - Throws: ``BackendError`` of code `file` when it cannot be read.
  public init(path: String) throws(BackendError) {
    (package, queue, functions, collection) = try BackendError.from(path) {
      let package = CollectionFile.isCollection(path) ? nil : try PackageFile(path: path)
      let queue = try CollectionFile.openForeign(package?.collection ?? path)
      let (functions, collection) = try queue.read { db in
        (SearchFunctions(db.sqliteConnection), try SearchedCollection(db))
      }
      return (package, queue, functions, collection)
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
    functions.regexes = try query.regexes.map(compiled)
    return try reading { db in
      let statement = try RowStatement(db, sql: query.sql)
      for (index, text) in query.arguments.enumerated() {
        statement.bind(text, at: Int32(index + 1))
      }
      var numbers: [Int64] = []
      while try statement.next() { numbers.append(statement.number(0)) }
      return numbers
    }
  }

  /// Reads the collection.
  func reading<Value>(_ body: (Database) throws -> Value) throws(SearchFailure) -> Value {
    do {
      return try queue.read(body)
    } catch {
      throw .backend(BackendError(.file, "\(path): \(error.words)"))
    }
  }
}

extension CollectionSearch {
  private func compiled(_ regex: SearchQuery.Regex) throws(SearchFailure) -> CompiledRegex {
    do {
      return try CompiledRegex(regex.isUnmarked ? functions.unmarked(regex.text) : regex.text)
    } catch {
      throw .regex(error.message, at: regex.place)
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
