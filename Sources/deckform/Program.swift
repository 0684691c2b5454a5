import DeckCommands

/// The entry point; all that the program does is in `DeckCommands`.
@main
enum Program {
  static func main() {
    Deckform.run()
  }
}
