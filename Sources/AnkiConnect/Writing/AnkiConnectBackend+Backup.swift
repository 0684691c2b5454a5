import AnkiSearch
import DeckFiles
import DeckModel
public import DeckPlan
public import DeckSync

extension AnkiConnectBackend {
  /// Has Anki export, with scheduling, the decks in which operations take something away.
  ///
  /// - Returns: the packages, one for each deck that lies below no other of them.
  /// - Throws: ``BackendError`` when one is not there afterwards: Anki's process writes it, and may run
  ///   on another machine or in a sandbox.
  public func backUp(
    _ operations: [Operation], into folder: String
  ) async throws(BackendError) -> [String] {
    var packages: [String] = []
    for deck in NoteSearches.topmost(try await decks(touchedBy: operations)) {
      try reader.session.require([ExportPackage.self])
      let path = Path.join(folder, "\(packages.count + 1).apkg")
      guard try await client.send(ExportPackage(deck: deck, path: path)) else { continue }
      guard PackageSign.isPackage(path) else {
        throw BackendError(
          .file,
          "Anki exported the deck \"\(deck)\" to \(path), and no package is there: it may run "
            + "on another machine or in a sandbox")
      }
      packages.append(path)
    }
    return packages
  }

  /// The decks with cards of what is taken away.
  private func decks(
    touchedBy operations: [Operation]
  ) async throws(BackendError) -> [String] {
    var decks: Set<String> = []
    var models: Set<String> = []
    for operation in operations where operation.isDestructive {
      switch operation {
      case .deleteNote(let note), .changeModel(let note, _, _):
        decks.formUnion(note.cards.map(\.deck))
      case .removeField(let model, _), .removeTemplate(let model, _): models.insert(model)
      default: break
      }
    }
    for model in models.sorted(by: precedes) {
      let cards = try await client.reader.send(
        FindCards(query: SearchNode.noteType(model).description))
      if cards.isEmpty { continue }
      decks.formUnion(try await client.reader.send(GetDecks(cards: cards)).keys)
    }
    return decks.sorted(by: precedes)
  }
}
