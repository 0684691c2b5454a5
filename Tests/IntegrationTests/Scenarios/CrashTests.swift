import Testing

extension AnkiTests.Scenarios {
  /// The connection breaks, or deckform or Anki dies, at every single request of an apply, before Anki
  /// acted and after; the next plain apply ends it.
  @Suite struct CrashTests {
    /// logseq-anki-sync#12, yanki-obsidian#71 and 2anki.net#310 (notes doubled), yanki-obsidian#14 #45
    /// (notes gone), Obsidian_to_Anki#634 (reviews gone): pains 1, 3, 6 and 12.
    ///
    /// A test for each kind of change, so that they can run side by side.
    private func crash(_ change: CrashProject.Change) async throws {
      var crashing = try await Crashing(change)
      for cut in try await crashing.rehearse() {
        try await crashing.crash(cut)
        if change == .suspension { try await crashing.crash(cut) }
      }
      #expect(crashing.crashes > 10, "\(crashing.crashes) applies were cut off")
    }

    @Test func creation() async throws { try await crash(.creation) }
    @Test func packing() async throws { try await crash(.packing) }
    @Test func update() async throws { try await crash(.update) }
    @Test func repacking() async throws { try await crash(.repacking) }
    @Test func deletion() async throws { try await crash(.deletion) }
    @Test func suspension() async throws { try await crash(.suspension) }
    @Test func rename() async throws { try await crash(.rename) }
  }
}
