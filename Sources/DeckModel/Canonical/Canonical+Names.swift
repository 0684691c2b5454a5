extension Canonical {
  /// The key by which Anki finds decks, models and tags: without regard to case.
  public static func nameKey(_ name: String) -> String {
    name.lowercased()
  }
}
