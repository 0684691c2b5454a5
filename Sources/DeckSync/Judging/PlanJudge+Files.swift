import DeckModel
import DeckPlan

/// Media and decks.
extension PlanJudge {
  func store(
    _ file: MediaFile, insteadOf old: MediaFile?, _ operation: Operation
  ) -> Judgement {
    let now = live.file(named: file.name)
    if now?.digest == file.digest { return .done(noteID: nil) }
    guard isIntact(file) else { return .stale("the file has changed since it was planned") }
    if now?.digest == old?.digest { return .ready(operation) }
    guard now != nil else { return .stale("\"\(file.name)\" is no longer in the target") }
    return .stale("\"\(file.name)\" has other content in the target now")
  }

  func delete(_ file: MediaFile, _ operation: Operation) -> Judgement {
    guard let now = live.file(named: file.name) else { return .done(noteID: nil) }
    if now.digest != file.digest { return .stale("\"\(file.name)\" has other content now") }
    return isUsed(now) ? .stale("\"\(file.name)\" is used now") : .ready(operation)
  }

  /// Not having asked means not knowing.
  private func isUsed(_ file: MediaFile) -> Bool {
    guard let uses = file.uses, !uses.isInModels else { return true }
    let spellings = MediaFile.spellings(of: file.name)
    return uses.notes.contains { noteID in
      if live.isDeleted(noteID) { return false }
      guard let note = live.notes[noteID] else { return true }
      return note.fields.contains { field in spellings.contains { field.text.contains($0) } }
    }
  }

  func describe(
    _ deck: Deck, insteadOf old: Deck, _ operation: Operation
  ) -> Judgement {
    guard let now = live.deck(named: deck.name) else { return .stale("the deck is not there") }
    let about = now.about ?? ""
    if about.hasBytes(of: deck.about ?? "") { return .done(noteID: nil) }
    return about.hasBytes(of: old.about ?? "")
      ? .ready(operation) : .stale("its description was edited")
  }

  func delete(_ deck: Deck, _ operation: Operation) -> Judgement {
    guard let now = live.deck(named: deck.name) else { return .done(noteID: nil) }
    guard let count = live.cardCount(in: now) else {
      return .stale("it is not known whether the deck is empty")
    }
    if count > 0 { return .stale("the deck holds other cards now: \(count)") }
    return live.hasDecks(below: now) ? .stale("a deck lies below it now") : .ready(operation)
  }
}
