import DeckModel
import YAMLTree

/// What the notes of a file have unless they say.
struct NoteDefaults {
  var model: String?
  var deck: String?
  var tags: [String] = []

  /// Nothing is given.
  init() {}

  /// The defaults of a file.
  init(_ node: YAMLNode?, _ decoder: inout FileDecoder) {
    guard let node, let keys = MappingReader(node, .defaults, &decoder) else { return }
    model = decoder.name(keys["model"], of: "model")
    deck = decoder.name(keys["deck"], of: "deck")
    tags = decoder.texts(keys["tags"], of: "tags").map(\.0)
  }

  /// The same for notes nested in a deck.
  func nested(inDeck name: String) -> NoteDefaults {
    var defaults = self
    defaults.deck = name
    return defaults
  }
}
