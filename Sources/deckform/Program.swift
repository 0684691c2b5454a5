import DeckCommands
import CMalloc

/// The entry point; all that the program does is in `DeckCommands`.
@main
enum Program {
  static func main() {
    reserveMemory()
    Deckform.run()
  }

  /// Asks for memory in large steps and keeps what was given back: the C library's defaults cost a
  /// tenth of the CPU of reading 100,000 notes.
  private static func reserveMemory() {
    mallopt(M_TOP_PAD, 64 << 20)
    mallopt(M_MMAP_THRESHOLD, 32 << 20)
    mallopt(M_TRIM_THRESHOLD, 1 << 30)
  }
}
