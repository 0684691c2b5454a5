package import AnkiSearch
package import GRDB

/// Runs searches on one connection to a collection.
package final class DatabaseSearch {
  private let functions: SearchFunctions

  /// Searches on the connection of an open collection.
  package init(_ db: Database) { functions = SearchFunctions(db.sqliteConnection) }

  /// The numbers of the notes or cards that a search finds, ascending.
  ///
  /// - Throws: ``MisspeltRegex``, or what SQLite says.
  package func numbers(_ query: SearchQuery, in db: Database) throws -> [Int64] {
    functions.regexes = try query.regexes.map(compiled)
    let statement = try RowStatement(db, sql: query.sql)
    for (index, text) in query.arguments.enumerated() {
      statement.bind(text, at: Int32(index + 1))
    }
    var numbers: [Int64] = []
    while try statement.next() { numbers.append(statement.number(0)) }
    return numbers
  }

  private func compiled(_ regex: SearchQuery.Regex) throws(MisspeltRegex) -> CompiledRegex {
    do {
      return try CompiledRegex(regex.isUnmarked ? functions.unmarked(regex.text) : regex.text)
    } catch {
      throw MisspeltRegex(message: error.message, place: regex.place)
    }
  }
}

/// A regular expression in a search that is none.
package struct MisspeltRegex: Error {
  /// What is wrong with it.
  package let message: String
  /// Where the search has it; nil where nobody wrote it.
  package let place: SearchPlace?
}
