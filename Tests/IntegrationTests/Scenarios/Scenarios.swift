import Testing

extension AnkiTests {
  /// What users of other tools lost data in.
  ///
  /// Each test begins with the number of its pain; the threads that it comes from stand above it. The
  /// cards were answered before, and what Anki knows of them afterwards is compared.
  @Suite struct Scenarios {}
}
