import DeckCommands
import CMalloc

/// The entry point; all that the program does is in `DeckCommands`.
@main
enum Program {
  static func main() {
    reserveMemory()
    Deckform.run()
  }

  /// Asks for memory in large steps: the C library's default of a page at a time costs 4 % of the CPU
  /// of reading 100,000 notes.
  private static func reserveMemory() {
    mallopt(M_TOP_PAD, 64 << 20)
  }
}
