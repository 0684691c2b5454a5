import DeckModel
import DeckPlan
import DeckSync

extension AnkiConnectBackend {
  /// One call for all notes that get the same tags, and one for all that lose the same.
  func tagCalls(for run: OperationRun, _ sender: inout CallSender) -> [WriteCall] {
    var groups = TagGroups()
    for element in run.operations {
      guard let change = NoteChange(element.operation) else { continue }
      if let number = change.noteID {
        groups.add(change.tags, of: number, for: element.index)
      } else {
        sender.settle(element.index, .failed(Self.numberless))
      }
    }
    return calls(groups.added) { AddTags(notes: $1, tags: $0) }
      + calls(groups.replaced) { ReplaceTags(notes: $1, tag: $0.tag, replacement: $0.below) }
      + calls(groups.removed) { RemoveTags(notes: $1, tags: $0) }
  }

  private func calls<Key>(
    _ groups: Groups<Key, Int64>, _ action: (Key, [Int64]) -> some WriteAction
  ) -> [WriteCall] {
    groups.list.flatMap { group in
      group.chunks.map { call(action(group.key, $0.values), $0.operations) }
    }
  }
}

/// Notes by what becomes of their tags.
private struct TagGroups {
  private(set) var added = Groups<[String], Int64>()
  private(set) var replaced = Groups<TagReplacement, Int64>()
  private(set) var removed = Groups<[String], Int64>()

  mutating func add(_ change: TagChange, of note: Int64, for operation: Int) {
    if !change.added.isEmpty { added.add([note], to: change.added, for: operation) }
    for tag in change.replaced { replaced.add([note], to: tag, for: operation) }
    if !change.removed.isEmpty { removed.add([note], to: change.removed, for: operation) }
  }
}
