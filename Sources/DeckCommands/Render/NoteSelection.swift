import DeckManifest
import DeckModel

/// Which notes are asked for.
struct NoteSelection {
  /// The ids of notes.
  var ids: [String]
  /// The name of a deck, with all below it.
  var deck: String?

  /// The notes in the order of the files.
  func notes(of collection: CollectionState) -> [Note] {
    let ids = Set(ids)
    return collection.notes.filter { note in
      note.id.map(ids.contains) ?? false || deck.map { Self.isIn($0, note.deck) } ?? false
    }
  }

  /// What was asked for and is not there.
  func problems(in collection: CollectionState) -> [String] {
    let known = collection.notes.compactMap(\.id)
    let present = Set(known)
    var problems = ids.filter { !present.contains($0) }.map { id in
      "no note has the id \"\(Printable.line(id))\""
        + (Nearest.help(for: id, among: known).map { "; \($0)" } ?? "")
    }
    if let deck, !collection.notes.contains(where: { Self.isIn(deck, $0.deck) }) {
      problems.append("no note is in the deck \"\(Printable.line(deck))\"")
    }
    return problems
  }

  private static func isIn(_ deck: String, _ other: String) -> Bool {
    let (deck, other) = (Canonical.nameKey(Canonical.deckName(deck)), Canonical.nameKey(other))
    return other == deck || other.hasBytePrefix(deck + "::")
  }
}
