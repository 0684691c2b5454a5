import CMalloc
import DeckCommands

/// The entry point; all that the program does is in `DeckCommands`.
@main
enum Program {
  static func main() {
    keepMemory()
    Deckform.run()
  }

  /// Uses memory that was given back again, whatever its size.
  ///
  /// By itself the C library returns the large blocks of each file to the system, and the notes then wait for
  /// as many new pages; and it keeps what each thread gave back for that thread alone, which costs a quarter
  /// more memory.
  private static func keepMemory() {
    mallopt(M_MMAP_THRESHOLD, 32 << 20)
    mallopt(M_TRIM_THRESHOLD, 1 << 30)
    mallopt(M_ARENA_MAX, 2)
  }
}
