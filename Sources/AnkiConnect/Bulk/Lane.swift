/// How new and changed notes reach Anki.
public enum Lane: Sendable {
  /// Many in a package, few one by one.
  case automatic
  /// Each by a request's action of its own.
  case actions
  /// As many as possible in a package.
  case package

  /// The fewest notes that go in a package; of new ones the first goes by itself.
  ///
  /// Anki takes 10 to 30 ms to add or change a note by itself, as its window is refreshed for each, and a package
  /// of a few notes takes it about 150 ms (seen in Anki 26.9).
  package var fewest: Int {
    switch self {
    case .automatic: 50
    case .actions: Int.max
    case .package: 2
    }
  }
}
