import AnkiPackage
import AnkiSearch

extension Session {
  /// The notes that a search finds, by number.
  ///
  /// - Throws: ``ActionFailure`` when it is none.
  func notes(matching query: String) throws -> [Int64] { try numbers(query, .notes) }

  /// The cards that a search finds, by number.
  ///
  /// - Throws: ``ActionFailure`` when it is none.
  func cards(matching query: String) throws -> [Int64] { try numbers(query, .cards) }

  private func numbers(_ query: String, _ target: SearchQuery.Target) throws -> [Int64] {
    do {
      let collection = try SearchedCollection(db, editor.models, editor.decks)
      let query = SearchQuery(try SearchNode.parse(query), for: target, in: collection)
      return try search.numbers(query, in: db)
    } catch let error as SearchError {
      throw ActionFailure("Invalid search: \(error)")
    } catch let error as MisspeltRegex {
      throw ActionFailure("Invalid search: regex parse error: \(Self.words(of: error))")
    }
  }

  /// What Anki calls the commonest mistakes in regular expressions; else ours.
  private static func words(of error: MisspeltRegex) -> String {
    let known = [
      ("a class has no end", "unclosed character class"),
      ("a group has no end", "unclosed group"),
      ("a bracket was not opened", "unopened group"),
      ("nothing stands before the repetition", "repetition operator missing expression"),
    ]
    return known.first { error.message.contains($0.0) }?.1 ?? error.message
  }
}
