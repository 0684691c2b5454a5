import DeckModel
import DeckPlan
import DeckSync

extension AnkiConnectBackend {
  /// One call for each note whose fields differ, with those fields only.
  func fieldCalls(for run: OperationRun, _ sender: inout CallSender) -> [WriteCall] {
    run.operations.flatMap { element -> [WriteCall] in
      guard let change = NoteChange(element.operation), change.writesFields else { return [] }
      guard let number = change.noteID else {
        sender.settle(element.index, .failed(Self.numberless))
        return []
      }
      guard !change.fields.isEmpty else { return [] }
      return [call(UpdateNoteFields(noteID: number, fields: change.fields), [element.index])]
    }
  }

  /// One call for all notes that get the same tags, and one for all that lose the same.
  func tagCalls(for run: OperationRun, _ sender: inout CallSender) -> [WriteCall] {
    var added = Groups<[String], Int64>()
    var removed = Groups<[String], Int64>()
    for element in run.operations {
      guard let change = NoteChange(element.operation) else { continue }
      guard let number = change.noteID else {
        sender.settle(element.index, .failed(Self.numberless))
        continue
      }
      if let parent = change.tags.inseparable {
        sender.settle(
          element.index, .failed("AnkiConnect cannot remove the tag \"\(parent)\" alone"))
        continue
      }
      added.add([number], to: change.tags.added, for: element.index)
      removed.add([number], to: change.tags.removed, for: element.index)
    }
    return added.list.filter { !$0.key.isEmpty }.flatMap { group in
      group.chunks.map { call(AddTags(notes: $0.values, tags: group.key), $0.operations) }
    }
      + removed.list.filter { !$0.key.isEmpty }.flatMap { group in
        group.chunks.map { call(RemoveTags(notes: $0.values, tags: group.key), $0.operations) }
      }
  }

  /// One call for all cards that go into the same deck.
  ///
  /// Cards in filtered decks stay there.
  func moveCalls(for run: OperationRun, _ sender: inout CallSender) -> [WriteCall] {
    var decks = Groups<String, Int64>()
    for element in run.operations {
      guard case .moveCards(let old, let new) = element.operation else { continue }
      let home = Canonical.nameKey(new.deck)
      let cards = old.cards.filter { !$0.isFiltered && Canonical.nameKey($0.deck) != home }
      decks.add(cards.map(\.id), to: new.deck, for: element.index)
    }
    return decks.list.flatMap { group in
      group.chunks.map { call(ChangeDeck(cards: $0.values, deck: group.key), $0.operations) }
    }
  }
}
