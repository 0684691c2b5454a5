/// How an import is laid out in files.
package struct ImportOptions: Sendable {
  /// What the notes of one file have in common.
  package enum Split: String, CaseIterable, Sendable {
    case deck, tag, model, none
  }

  /// How notes are written.
  package enum NoteFormat: String, CaseIterable, Sendable {
    case yaml, csv
  }

  /// The slug that names this set of notes for ever.
  package var namespace: String
  /// What the notes of one file have in common.
  package var split: Split
  /// How notes are written.
  package var notes: NoteFormat
  /// The field that carries the note's id, in the models that have it.
  package var idField: String?

  package init(
    namespace: String, split: Split = .deck, notes: NoteFormat = .yaml, idField: String? = nil
  ) {
    self.namespace = namespace
    self.split = split
    self.notes = notes
    self.idField = idField
  }
}
