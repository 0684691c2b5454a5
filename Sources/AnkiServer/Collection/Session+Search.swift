extension Session {
  /// The notes that a search finds, by number.
  func notes(matching query: String) throws -> [Int64] { throw ActionFailure.noSearch }

  /// The cards that a search finds, by number.
  func cards(matching query: String) throws -> [Int64] { throw ActionFailure.noSearch }
}

extension ActionFailure {
  fileprivate static let noSearch = Self("deckform serve cannot search yet")
}
