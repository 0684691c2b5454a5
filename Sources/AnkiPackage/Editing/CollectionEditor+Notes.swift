package import DeckModel
package import DeckPlan
import Digests

extension CollectionEditor {
  /// Adds a note with its cards and returns its number.
  package mutating func add(_ note: Note) throws -> Int64 {
    let form = try form(ofModel: note.model)
    let fields = try form.fields(of: note)
    let guid = try guid(of: note)
    guard notes.id(guid: guid) == nil else {
      throw Refusal("there is already a note with the guid \(guid) in the package")
    }
    let wish =
      note.noteID ?? FrozenID.moment(.note, namespace: namespace, note.id ?? guid)
    let row = NoteRow(
      id: notes.freeID(from: wish), guid: guid, model: form.model, modified: timestamp,
      tags: NoteRow.join(knownTags.tags(note.tags)), fields: fields)
    notes.insert(row, sortField: form.sortField)
    let (deck, position) = (makeDeck(note.deck), notes.takePosition())
    for ordinal in form.rule.ordinals(fields, hasTags: !row.tags.isEmpty) {
      notes.insertCard(
        note: row.id, deck: deck, ordinal: ordinal, position: position, modified: timestamp)
    }
    return row.id
  }

  package mutating func performOnNote(_ operation: Operation) throws {
    switch operation {
    case .adoptNote(let old, let new):
      var row = try row(of: old, or: new)
      let guid = row.guid
      row.guid = try self.guid(of: new)
      try setFields(of: &row, new)
      row.tags = NoteRow.join(knownTags.tags(new.tags))
      try write(row)
      notes.rename(row.id, from: guid, to: row.guid)
    case .updateNoteFields(let old, let new):
      var row = try row(of: old, or: new)
      try setFields(of: &row, new)
      try write(row)
    case .updateNoteTags(let old, let new):
      var row = try row(of: old, or: new)
      row.tags = NoteRow.join(knownTags.tags(new.tags))
      try write(row)
    case .changeModel(let old, let new, let cards):
      try changeModel(of: row(of: old, or: new), new, keeping: cards)
    case .deleteNote(let note):
      // One that is not there is no mistake.
      if let row = try found(note, note) { try notes.delete(row) }
    default: preconditionFailure("\(operation.name) is no operation on notes")
    }
  }

  private mutating func changeModel(
    of row: NoteRow, _ note: Note, keeping cards: CardKeeping
  ) throws {
    let model = try model(named: note.model)
    try renumberCards(of: row, to: note.model, cards)
    var row = row
    row.model = model.number
    row.fields = try form(ofModel: note.model).fields(of: note)
    row.tags = NoteRow.join(knownTags.tags(note.tags))
    try write(row)
  }

  /// Gives cards the index that their template has in the other note type; those without one go.
  private mutating func renumberCards(
    of row: NoteRow, to new: String, _ keeping: CardKeeping
  ) throws {
    guard let kept = keeping.kept else { return }
    let former = models[row.model]?.name ?? ""
    for card in try notes.cards(of: row.id) {
      let index = Int(card.ordinal)
      if kept.contains(index), let place = keeping.place(of: index, from: former, to: new) {
        try notes.renumberCard(card.id, to: Int64(place), modified: timestamp)
      } else {
        homes[row.id] = card.deck
        try notes.removeCard(card.id)
      }
    }
  }

  /// Writes a changed note back, newer than it was, with the cards that it needs now.
  private mutating func write(_ row: NoteRow) throws {
    var row = row
    row.modified = max(timestamp, row.modified.next)
    try notes.update(row, sortField: models[row.model]?.sortField ?? 0)
    try addMissingCards(to: row.id)
  }

  /// The note as the package has it, by its number or its guid.
  package func row(of old: Note, or new: Note) throws -> NoteRow {
    guard let row = try found(old, new) else {
      throw Refusal("the note is no longer in the package")
    }
    return row
  }

  private func found(_ old: Note, _ new: Note) throws -> NoteRow? {
    let guids = [old.guid, new.guid].compactMap { $0 }
    let id = old.noteID ?? new.noteID ?? guids.lazy.compactMap { notes.id(guid: $0) }.first
    return try id.flatMap { try notes.note($0) }
  }

  /// The guid that the files give, or the one that follows from the id for ever.
  private func guid(of note: Note) throws(Refusal) -> String {
    if let guid = note.guid { return guid }
    guard let id = note.id else { throw Refusal("the note has no id to make its guid of") }
    return FrozenID.guid(namespace: namespace, id: id)
  }

  private func setFields(of row: inout NoteRow, _ note: Note) throws(Refusal) {
    guard let model = models[row.model] else {
      throw Refusal("the note's type is not in the package")
    }
    let names = model.fieldNames
    row.fields += Array(repeating: "", count: max(0, names.count - row.fields.count))
    for field in note.fields {
      row.fields[try model.index(ofField: field.name)] = Canonical.fieldText(field.text)
    }
  }
}
