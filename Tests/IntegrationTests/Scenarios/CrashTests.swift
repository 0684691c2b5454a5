import Testing

extension AnkiTests.Scenarios {
  /// The connection breaks, or deckform or Anki dies, at every single request of an apply, before Anki
  /// acted and after; the next plain apply ends it.
  @Suite struct CrashTests {
    /// logseq-anki-sync#12, yanki-obsidian#71 and 2anki.net#310 (notes doubled), yanki-obsidian#14 #45
    /// (notes gone), Obsidian_to_Anki#634 (reviews gone).
    @Test(
      "Pain 1, 3, 6, 12: a crash at any moment loses nothing, doubles nothing, and is made good",
      arguments: CrashProject.Change.allCases)
    func crash(change: CrashProject.Change) async throws {
      var crashing = try await Crashing(change)
      for cut in try await crashing.rehearse() {
        try await crashing.crash(cut)
        if change == .suspension { try await crashing.crash(cut) }
      }
      #expect(crashing.crashes > 10, "\(crashing.crashes) applies were cut off")
    }
  }
}
