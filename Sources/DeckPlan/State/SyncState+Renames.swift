/// What was written, under new names; what is under its new name already stays.
extension SyncState {
  /// A note type with its notes.
  mutating func renameModel(_ old: String, to new: String) {
    models.rename(old, to: new)
    for (id, note) in notes where note.model == old { notes[id]?.model = new }
  }

  /// A field of a note type and of its notes.
  mutating func renameField(_ old: String, to new: String, of model: String) {
    models[model]?.fields.rename(old, to: new)
    for (id, note) in notes where note.model == model {
      var fields = note.fields
      fields.rename(old, to: new)
      notes[id]?.fields = fields
    }
  }

  /// A template of a note type.
  mutating func renameTemplate(_ old: String, to new: String, of model: String) {
    models[model]?.templates.rename(old, to: new)
  }
}

extension Dictionary where Key == String {
  fileprivate mutating func rename(_ old: String, to new: String) {
    if let value = removeValue(forKey: old) { self[new] = value }
  }
}
