import DeckModel
import DeckPlan

/// A note as a plan saw it and as the plan makes it.
struct NoteEdit {
  let from: Note
  let to: Note
}

/// Notes that are there.
extension PlanJudge {
  func change(_ edit: NoteEdit, _ operation: Operation) -> Judgement {
    guard let now = edit.to.noteID.flatMap({ live.notes[$0] }) else {
      return .stale("the note is no longer there")
    }
    if case .changeModel(_, _, let cards) = operation { return changeModel(edit, now, cards) }
    let models = [edit.from.model, edit.to.model].map(Canonical.nameKey)
    guard models.contains(Canonical.nameKey(now.model)) else {
      return .stale("the note has another model now")
    }
    switch operation {
    case .adoptNote: return adopt(edit, now)
    case .updateNoteFields: return updateFields(edit, now)
    case .updateNoteTags: return updateTags(edit, now)
    case .moveCards: return move(edit, now)
    case .suspendCards: return suspend(edit, now, true)
    case .resumeCards: return suspend(edit, now, false)
    default: preconditionFailure("\(operation.name) changes no note")
    }
  }

  func delete(_ note: Note, _ operation: Operation) -> Judgement {
    guard let now = note.noteID.flatMap({ live.notes[$0] }) else { return .done(noteID: nil) }
    if Canonical.nameKey(now.model) != Canonical.nameKey(note.model) {
      return .stale("the note has another model now")
    }
    if let field = Self.edited(note.fields, now) { return .stale(field) }
    if now.fields.count > note.fields.count { return .stale("the note has other fields now") }
    if Self.tagKeys(now) != Self.tagKeys(note) { return .stale("its tags were edited") }
    let isSame = Set(now.cards.map(\.id)) == Set(note.cards.map(\.id))
    return isSame ? .ready(operation) : .stale("the note has other cards now")
  }

  private func updateFields(_ edit: NoteEdit, _ now: Note) -> Judgement {
    let changed = edit.to.changed(from: edit.from).fields
    if let reason = Self.edited(changed, edit, now) { return .stale(reason) }
    guard changed.contains(where: { !Self.has($0, now) }) else { return .done(noteID: nil) }
    return .ready(.updateNoteFields(from: now, to: edit.to.over(now, writing: changed)))
  }

  private func updateTags(_ edit: NoteEdit, _ now: Note) -> Judgement {
    let tags = Self.tags(of: edit, over: now)
    guard Set(tags.map(Canonical.nameKey)) != Self.tagKeys(now) else { return .done(noteID: nil) }
    var note = edit.to.over(now, writing: [])
    note.tags = tags
    return .ready(.updateNoteTags(from: now, to: note))
  }

  /// What is taken over is what the plan showed: every field of the files.
  private func adopt(_ edit: NoteEdit, _ now: Note) -> Judgement {
    let managed = edit.to.fields.filter(\.isManaged)
    if let reason = Self.edited(managed, edit, now) { return .stale(reason) }
    let tags = Self.tags(of: edit, over: now)
    let hasTags = Set(tags.map(Canonical.nameKey)) == Self.tagKeys(now)
    if hasTags, managed.allSatisfy({ Self.has($0, now) }) { return .done(noteID: nil) }
    var note = edit.to.over(now, writing: managed)
    note.tags = tags
    return .ready(.adoptNote(from: now, to: note))
  }

  private func changeModel(_ edit: NoteEdit, _ now: Note, _ cards: CardKeeping) -> Judgement {
    let model = Canonical.nameKey(now.model)
    if model == Canonical.nameKey(edit.to.model) {
      let isSame = edit.to.fields.filter(\.isManaged).allSatisfy { Self.has($0, now) }
      return isSame ? .done(noteID: nil) : .stale("the note has that model and other text now")
    }
    guard model == Canonical.nameKey(edit.from.model) else {
      return .stale("the note has another model now")
    }
    if let reason = Self.edited(edit.from.fields, now) { return .stale(reason) }
    guard let model = live.model(named: edit.to.model) else {
      return .stale("there is no model \"\(edit.to.model)\"")
    }
    let former = live.model(named: edit.from.model)?.templates.map(\.name) ?? []
    guard former == cards.former, model.templates.map(\.name) == cards.new else {
      return .stale("the models have other templates now")
    }
    var note = edit.to
    note.tags = Self.tags(of: edit, over: now)
    return .ready(.changeModel(from: now, to: note, cards))
  }
}

extension PlanJudge {
  /// Whether the note has the text of a field; an empty field that is not there yet is the same.
  static func has(_ field: NoteField, _ now: Note) -> Bool {
    (now.text(of: field.name) ?? "").hasBytes(of: field.text)
  }

  static func tagKeys(_ note: Note) -> Set<String> { Set(note.tags.map(Canonical.nameKey)) }

  /// What says that a field has neither the old nor the new text.
  private static func edited(_ fields: [NoteField], _ edit: NoteEdit, _ now: Note) -> String? {
    let old = fields.map { NoteField($0.name, edit.from.text(of: $0.name) ?? "") }
    return edited(zip(fields, old).filter { !has($0.0, now) }.map(\.1), now)
  }

  /// What says that a field has another text.
  private static func edited(_ fields: [NoteField], _ now: Note) -> String? {
    fields.first { !has($0, now) }.map { "field \"\($0.name)\" was edited" }
  }

  /// The tags that are there, with those added and removed that the plan adds and removes.
  private static func tags(of edit: NoteEdit, over now: Note) -> [String] {
    let (before, after) = (tagKeys(edit.from), tagKeys(edit.to))
    let present = tagKeys(now)
    let kept = now.tags.filter { tag in
      let key = Canonical.nameKey(tag)
      return after.contains(key) || !before.contains(key)
    }
    let added = edit.to.tags.filter { tag in
      let key = Canonical.nameKey(tag)
      return !before.contains(key) && !present.contains(key)
    }
    return added.isEmpty && kept == now.tags ? now.tags : Canonical.tags(kept + added)
  }
}

extension Note {
  /// This note of a plan with what the target has now, but for some fields.
  func over(_ now: Note, writing fields: [NoteField]) -> Note {
    var note = self
    note.tags = now.tags
    note.cards = now.cards
    note.fields = self.fields.map { field in
      if let written = fields.first(where: { $0.name.hasBytes(of: field.name) }) {
        return written
      }
      return NoteField(field.name, now.text(of: field.name) ?? "", isManaged: false)
    }
    return note
  }
}
