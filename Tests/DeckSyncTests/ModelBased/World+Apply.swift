import DeckModel
import DeckPlan
import DeckSync

/// What deckform does, and the promises that it must keep.
extension World {
  /// Plans and applies; the connection may be cut.
  mutating func apply(_ allowances: Allowances = Allowances(), cut: MemoryBackend.Cut? = nil) async
  {
    let before = anki.current
    let memory = anki.ownFiles
    guard let result = try? await Synchronizer.plan(files, on: anki, allowances: allowances) else {
      return violate("the plan failed")
    }
    // A note that could be two is a legitimate answer, and nothing may be applied then.
    guard result.problems.isEmpty, result.plan.stops.isEmpty else {
      return tell("no plan: \((result.problems.map(\.message) + result.plan.stops.map(\.message)))")
    }
    if let cut { anki.drop(cut) }
    _ = anki.takePerformed()
    _ = await Synchronizer.apply(result.plan, on: anki, for: files)
    let performed = anki.takePerformed()
    anki.mend()
    let how = cut.map { ", cut after \($0.after)" } ?? ""
    tell("apply: \(performed.map { "\($0.name) \($0.key.name)" })\(how)")
    for operation in performed { check(operation, before, allowances) }
    checkForeign(before, performed)
    record(performed, allowances)
    oldFiles.append(memory)
    if result.plan.performable.isEmpty, !result.plan.isStateChanged, anki.ownFiles != memory {
      violate("an apply with nothing to do changed the memory")
    }
  }

  /// No edit is overwritten, and no note is deleted that the files have.
  private mutating func check(
    _ operation: DeckPlan.Operation, _ before: CollectionState, _ allowances: Allowances
  ) {
    switch operation {
    case .updateNoteFields(let old, let new), .adoptNote(let old, let new):
      guard !allowances.adopt, !allowances.overwriteDrift else { return }
      for field in new.changed(from: old).fields { check(field, of: old) }
    case .deleteNote(let note):
      if files.policy.removed != .delete { violate("deleted \(note.id ?? "") against the policy") }
      if files.collection.notes.contains(where: { $0.id == note.id }) {
        violate("deleted \(note.id ?? ""), which is in the files")
      }
      if !note.tags.contains("deckform::world") { violate("deleted a note without our mark") }
    case .removeField, .removeTemplate:
      if !allowances.fullSync { violate("\(operation.name), which nobody allowed") }
    default: break
    }
  }

  private mutating func check(_ field: NoteField, of note: Note) {
    let live = note.text(of: field.name) ?? ""
    let known = written[note.noteID ?? 0]?[field.name] ?? []
    guard !live.isEmpty, !known.contains(live) else { return }
    violate(
      "overwrote \"\(live)\" in \(field.name) of note \(note.noteID ?? 0), never written by us")
  }

  /// Notes that are not touched by a step are as they were, and nothing else is gone.
  private mutating func checkForeign(
    _ before: CollectionState, _ performed: [DeckPlan.Operation]
  ) {
    let touched = Set(performed.compactMap { $0.note?.noteID })
    let after = anki.current.notes.reduce(into: [Int64: Note]()) { $0[$1.noteID ?? 0] = $1 }
    let renames = performed.contains { ["renameField", "renameModel"].contains($0.name) }
    for note in before.notes where !touched.contains(note.noteID ?? 0) {
      let now = after[note.noteID ?? 0]
      let isSame = renames ? now?.fields.map(\.text) == note.fields.map(\.text) : now == note
      if !isSame { violate("note \(note.noteID ?? 0) was changed without a step") }
    }
    for note in before.notes {
      guard let now = after[note.noteID ?? 0] else { continue }
      let lost = note.tags.filter { !now.tags.contains($0) }
      if lost.contains("leech") || lost.contains("own") { violate("tags \(lost) were taken away") }
      if !Set(note.cards.map(\.id)).isSubset(of: now.cards.map(\.id)) {
        violate("cards of note \(note.noteID ?? 0) are gone")
      }
    }
  }

  /// Remembers what was written, and sees that no note was made twice.
  private mutating func record(_ performed: [DeckPlan.Operation], _ allowances: Allowances) {
    for operation in performed {
      guard case .addNote(let note) = operation, let id = note.id else { continue }
      let made = anki.current.notes.last { live in
        live.fields == note.fields && live.tags.contains("deckform::world")
      }
      guard let number = made?.noteID else { continue }
      if let old = owners[id], old != number,
        anki.current.notes.contains(where: { $0.noteID == old }), !allowances.newNotes
      {
        violate("note \(id) was made twice: \(old) and \(number)")
      }
      owners[id] = number
    }
    for note in anki.current.notes where note.tags.contains("deckform::world") {
      for field in note.fields { remember(field, of: note, performed) }
    }
  }

  /// A text is ours when we wrote it, or when the files say it too.
  private mutating func remember(
    _ field: NoteField, of note: Note, _ performed: [DeckPlan.Operation]
  ) {
    let isOurs =
      files.collection.notes.contains { $0.text(of: field.name) == field.text }
      || performed.contains { $0.note?.text(of: field.name) == field.text }
    guard isOurs, let noteID = note.noteID else { return }
    written[noteID, default: [:]][field.name, default: []].insert(field.text)
  }

  /// With every consent given, one apply leaves nothing to do, and the next one sends nothing.
  mutating func converge() async {
    let allowances = Allowances(
      adopt: true, fullSync: true, overwriteDrift: true, newNotes: true, deletes: .max,
      reviews: .max, cards: .max,
      removedFields: Set(anki.current.models.flatMap { $0.fields.map(\.name) }))
    await apply(allowances)
    guard let result = try? await Synchronizer.plan(files, on: anki, allowances: allowances),
      result.problems.isEmpty, result.plan.stops.isEmpty
    else { return }
    let rest = result.plan.performable.map {
      "\($0.operation.name) \($0.operation.key.name): \($0.reason)"
    }
    if !rest.isEmpty { violate("still to do: \(rest)") }
    let memory = anki.ownFiles
    _ = await Synchronizer.apply(result.plan, on: anki, for: files)
    if rest.isEmpty, anki.takePerformed().count > 0 { violate("a no-op apply did something") }
    if rest.isEmpty, anki.ownFiles != memory {
      violate("a no-op apply changed the memory: \(texts(memory)) to \(texts(anki.ownFiles))")
    }
  }

  private func texts(_ files: [String: [UInt8]]) -> [String] {
    files.values.map { String(decoding: $0, as: UTF8.self) }
  }
}
