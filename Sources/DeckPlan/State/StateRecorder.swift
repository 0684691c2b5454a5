import DeckModel

/// Records what was done: each step that went well becomes part of the base of the next comparison.
package struct StateRecorder {
  /// What was last written, so far.
  package private(set) var state: SyncState
  private let mark: String?

  /// A recorder that goes on from a state.
  package init(_ state: SyncState, mark: String?) {
    self.state = state
    self.mark = mark.map(Canonical.nameKey)
  }

  /// Records what only the memory can tell, before it is done: which cards are suspended by us, and not
  /// by the learner.
  package mutating func announce(_ operations: [Operation]) {
    for operation in operations {
      if case .suspendCards = operation { record(operation) }
    }
  }

  /// Records an operation that is done; `noteID` is the number of the note that it made.
  package mutating func record(_ operation: Operation, noteID: Int64? = nil) {
    switch operation {
    case .storeMedia(let old, let file):
      let wasOurs = state.media[file.name]?.isOurs ?? (old == nil)
      state.media[file.name] = MediaBase(digest: file.digest, isOurs: wasOurs)
    case .deleteMedia(let file): state.media[file.name] = nil
    case .createDeck(let deck): state.decks[deck.name] = DeckBase(isProtected: deck.isProtected)
    case .deleteDeck(let deck): state.decks[deck.name] = nil
    case .describeDeck, .moveField, .moveTemplate: break
    case .addNote, .adoptNote, .updateNoteFields, .updateNoteTags, .changeModel, .moveCards,
      .suspendCards, .resumeCards, .deleteNote:
      recordNote(operation, noteID: noteID)
    case .createModel, .renameModel, .renameField, .addField, .setFieldOptions, .removeField,
      .renameTemplate, .addTemplate, .updateTemplate, .removeTemplate, .updateStyling:
      recordModel(operation)
    }
  }
}

extension StateRecorder {
  private mutating func recordNote(_ operation: Operation, noteID: Int64?) {
    guard let note = operation.note, let id = note.id else { return }
    if case .deleteNote = operation { return state.notes[id] = nil }
    guard let number = noteID ?? note.noteID ?? state.notes[id]?.noteID else { return }
    var base = state.notes[id] ?? NoteBase(noteID: number, model: note.model)
    base.noteID = number
    switch operation {
    case .addNote:
      base = NoteBase(noteID: number, model: note.model, deck: note.deck, tags: ours(note.tags))
      write(managed(note), to: &base)
    case .adoptNote(let old, _):
      write(managed(note), to: &base)
      changeTags(from: old, to: note, of: &base)
      if old.cards.allSatisfy({ $0.isFiltered || Canonical.isSame($0.deck, note.deck) }) {
        base.deck = note.deck
      }
    case .changeModel(let old, _, _):
      base.model = note.model
      base.fields = [:]
      write(managed(note), to: &base)
      changeTags(from: old, to: note, of: &base)
    case .updateNoteFields(let old, _): write(note.changed(from: old).fields, to: &base)
    case .updateNoteTags(let old, _): changeTags(from: old, to: note, of: &base)
    case .moveCards: base.deck = note.deck
    case .suspendCards(let old, _):
      // A run that was cut off may have suspended others before.
      let cards = zip(old.cards, note.cards).filter { $0.isSuspended != $1.isSuspended }
      base.suspended = Set(base.suspended).union(cards.map(\.0.id)).sorted()
    case .resumeCards: base.suspended = []
    default: preconditionFailure("\(operation.name) is no operation on notes")
    }
    if operation.location != nil { base.isProtected = note.isProtected }
    state.notes[id] = base
  }

  private func managed(_ note: Note) -> [NoteField] { note.fields.filter(\.isManaged) }

  private func write(_ fields: [NoteField], to base: inout NoteBase) {
    for field in fields { base.fields[field.name] = ContentHash(field.text) }
  }

  private func changeTags(from old: Note, to new: Note, of base: inout NoteBase) {
    let (before, after) = (
      Set(old.tags.map(Canonical.nameKey)), Set(new.tags.map(Canonical.nameKey))
    )
    let added = ours(new.tags).filter { !before.contains(Canonical.nameKey($0)) }
    let kept = base.tags.filter { tag in
      let key = Canonical.nameKey(tag)
      return after.contains(key) || !before.contains(key)
    }
    base.tags = Canonical.tags(kept + added)
  }

  /// Tags of the files: without the mark and what hangs below it.
  private func ours(_ tags: [String]) -> [String] {
    guard let mark else { return tags }
    let removal = Canonical.nameKey(Canonical.removalTag(mark))
    return tags.filter { tag in
      let key = Canonical.nameKey(tag)
      return key != mark && key != removal
    }
  }
}

extension StateRecorder {
  private mutating func recordModel(_ operation: Operation) {
    guard let name = operation.changedModel else { return }
    switch operation {
    case .renameModel(let old, let new): return state.renameModel(old.name, to: new.name)
    case .renameField(let model, let old, let field):
      return state.renameField(old, to: field.name, of: model)
    case .renameTemplate(let model, let old, let template):
      return state.renameTemplate(old, to: template.name, of: model)
    default: break
    }
    var base = state.models[name] ?? ModelBase()
    switch operation {
    case .createModel(let model):
      base.isProtected = model.isProtected
      base.css = ContentHash(model.css)
      for field in model.fields { base.fields[field.name] = FieldBase(field) }
      for template in model.templates { base.templates[template.name] = ContentHash(template) }
    case .addField(_, let field, _): base.fields[field.name] = FieldBase(field)
    case .removeField(_, let field): base.fields[field.name] = nil
    case .setFieldOptions(_, let old, let field):
      base.fields[field.name, default: FieldBase()].write(from: old, to: field)
    case .addTemplate(_, let template, _), .updateTemplate(_, _, let template):
      base.templates[template.name] = ContentHash(template)
    case .removeTemplate(_, let template): base.templates[template.name] = nil
    case .updateStyling(_, _, let css): base.css = ContentHash(css)
    default: preconditionFailure("\(operation.name) is no operation on note types")
    }
    state.models[name] = base.isEmpty ? nil : base
  }
}

extension FieldBase {
  /// Takes over the options that were changed.
  fileprivate mutating func write(from old: Field, to new: Field) {
    if new.font != old.font { font = new.font }
    if new.size != old.size { size = new.size }
    if new.isRightToLeft != old.isRightToLeft { isRightToLeft = new.isRightToLeft }
    if !(new.hint ?? "").hasBytes(of: old.hint ?? "") { hint = new.hint }
  }
}
