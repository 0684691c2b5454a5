import DeckModel
import DeckPlan
import DeckSync

/// Notes that get another note type.
extension AnkiConnectBackend {
  /// Changes notes in groups of one arrangement of templates.
  ///
  /// `updateNoteModel` leaves each card its index, and moving a template takes its cards along (seen in Anki 26.9):
  /// while templates of both note types stand in the same places, every card keeps its own. Each request by itself
  /// takes nothing from a card, so that one that breaks off leaves all with their templates.
  func changeModels(_ run: OperationRun, _ sender: inout CallSender) async {
    for group in ModelChange.groups(of: run, &sender) where sender.mayGoOn() {
      if await arrange(group, &sender) {
        await sender.send(
          group.changes.map { call(UpdateNoteModel(noteID: $0.number, note: $0.note), [$0.index]) })
      }
      await sender.sendAnyway(
        group.arrangement.flatMap { moves($0.model, from: $0.meanwhile, to: $0.afterwards) })
    }
  }

  /// Puts templates into their order for the change.
  ///
  /// - Returns: whether they stand as planned; else the changes have failed, or are not reached.
  private func arrange(_ group: ModelChange.Group, _ sender: inout CallSender) async -> Bool {
    if group.arrangement.isEmpty { return true }
    await sender.send(
      group.arrangement.flatMap { moves($0.model, from: $0.afterwards, to: $0.meanwhile) })
    guard sender.mayGoOn() else { return false }
    guard let reason = await disorder(group.arrangement) else { return true }
    for change in group.changes { sender.settle(change.index, .failed(reason)) }
    return false
  }

  /// What is not as arranged; nil when all is.
  private func disorder(_ arrangement: [TemplateOrder]) async -> String? {
    do throws(BackendError) {
      let models = CollectionState(
        models: try await client.reader.send(NoteTypesByName(names: arrangement.map(\.model))))
      let wrong = arrangement.first { order in
        models.model(named: order.model)?.templates.map(\.name) != order.meanwhile
      }
      return wrong.map { "the templates of \"\($0.model)\" could not be put into another order" }
    } catch {
      return error.message
    }
  }

  /// The fewest moves from one order to the other.
  private func moves(_ model: String, from old: [String], to new: [String]) -> [WriteCall] {
    var order = old
    return new.enumerated().compactMap { index, name in
      guard order[index] != name, let place = order.firstIndex(of: name) else { return nil }
      order.insert(order.remove(at: place), at: index)
      return call(ModelTemplateReposition(model: model, template: name, index: index), [])
    }
  }
}

/// A note that gets another note type, with its number in Anki.
private struct ModelChange {
  let index: Int
  let number: Int64
  let note: Note

  /// Changes during which templates stand in one order.
  struct Group {
    let arrangement: [TemplateOrder]
    var changes: [ModelChange] = []
  }

  /// The changes of a run, in its order; one of a note without a number has failed.
  static func groups(of run: OperationRun, _ sender: inout CallSender) -> [Group] {
    var groups: [Group] = []
    for element in run.operations {
      guard case .changeModel(let old, let note, let cards) = element.operation else { continue }
      guard let number = note.noteID ?? old.noteID else {
        sender.settle(element.index, .failed(AnkiConnectBackend.numberless))
        continue
      }
      if groups.last?.arrangement != cards.arrangement {
        groups.append(Group(arrangement: cards.arrangement))
      }
      groups[groups.count - 1].changes.append(
        ModelChange(index: element.index, number: number, note: note))
    }
    return groups
  }
}
