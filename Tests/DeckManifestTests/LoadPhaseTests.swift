import DeckManifest
import FileFixtures
import Synchronization
import Testing

@Suite("Phases of reading a project")
struct LoadPhaseTests {
  @Test("reading and decoding take turns, and decoding is the last")
  func turns() {
    let files = MemoryFiles(text: [
      "/p/deckform.yaml": "deckform: 1\nnamespace: n\n",
      "/p/decks/a.yaml": "decks: [{ name: A }]\n",
    ])
    let seen = Mutex<[LoadPhase]>([])
    let loaded = LoadedProject(folder: "/p", reader: files) { phase in
      seen.withLock { $0.append(phase) }
    }
    #expect(!loaded.hasErrors)
    // The listing; then each file is read, and parsed.
    #expect(seen.withLock { $0 } == (0..<5).flatMap { _ in [LoadPhase.reading, .decoding] })
  }
}
