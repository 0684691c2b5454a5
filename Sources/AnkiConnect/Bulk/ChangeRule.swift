import DeckModel
import DeckSync

/// Which changes of notes can travel in a package and are then what they would be if Anki had made them.
///
/// Its importer takes over a note that is newer than its own, with all fields and tags (seen in Anki 26.9).
struct ChangeRule {
  private let noteTypes: [String: KeptNoteTypes.NoteType]
  /// When the notes began to be read, in seconds since 1970.
  ///
  /// Changed notes are dated so. What is edited in Anki from then on is as new at least, and stays.
  private let moment: Int64

  /// A rule for what Anki has now.
  init(noteTypes: [KeptNoteTypes.NoteType], readAt moment: Int64) {
    self.noteTypes = noteTypes.byKey
    self.moment = moment
  }

  /// A note with the fields that change; nil when it cannot go in a package.
  ///
  /// - Parameters:
  ///   - note: the note as Anki keeps it.
  ///   - changes: what changes in it: several, when its fields change for several reasons.
  func changed(_ note: KeptNote, by changes: [NoteChange]) -> KeptNote? {
    guard note.modified < moment, let type = type(of: note, changes), !note.guid.isEmpty else {
      return nil
    }
    var note = note
    note.modified = moment
    for field in changes.flatMap(\.fields) {
      guard let index = type.fields.firstIndex(where: { $0.hasBytes(of: field.name) }) else {
        return nil
      }
      note.fields[index] = field.text
    }
    return canTravel(note) ? note : nil
  }

  /// The type that the note is of and that the changes are for.
  private func type(of note: KeptNote, _ changes: [NoteChange]) -> KeptNoteTypes.NoteType? {
    guard let name = changes.first?.model, let type = noteTypes[Canonical.nameKey(name)],
      type.number == note.model, type.fields.count == note.fields.count
    else { return nil }
    return type
  }

  private func canTravel(_ note: KeptNote) -> Bool {
    !Canonical.isEmptyFirstField(note.fields[0])
      && !note.fields.contains(where: MediaNames.areOdd(in:))
  }
}
