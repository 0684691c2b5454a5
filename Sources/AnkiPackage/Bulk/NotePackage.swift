public import DeckModel
import DeckPlan
public import DeckSync
import GRDB
import Glibc
import JSONText

/// Writes packages of new or changed notes for a collection that has their note types already.
///
/// The note types do not travel: Anki's importer finds them by number, as it finds the decks by name. Had
/// it both sides of one, it would date it anew and merge it with others that stem from it (seen in 26.9).
public struct NotePackage: NotePacking {
  /// A writer of packages.
  public init() {}

  /// Writes a package with notes and their cards.
  ///
  /// - Parameters:
  ///   - notes: the notes in the order in which they are to be learned; each has the number and the guid
  ///     that it is to get.
  ///   - noteTypes: their note types as Anki keeps them: the JSON of each.
  ///   - position: the first note's place in the queue of new cards; the others follow.
  ///   - path: where the file is to be; one that is there is replaced.
  /// - Throws: when a note does not fit its type, or the file cannot be written.
  public func pack(
    _ notes: [Note], noteTypes: [String], position: Int64, to path: String
  ) throws {
    let folder = try TemporaryFolder()
    let (collection, timestamp) = (folder.file("collection"), Int64(time(nil)))
    let queue = try CollectionFile.open(collection)
    try queue.write { db in
      try CollectionFile.create(in: db, timestamp: timestamp)
      var editor = try CollectionEditor(db, namespace: "", timestamp: timestamp)
      for text in noteTypes { editor.models.add(try Self.noteType(text)) }
      editor.notes.nextPosition = position
      editor.notes.nextCard = notes.first?.noteID
      for note in notes { _ = try editor.perform(.addNote(note)) }
      try editor.finish()
      try db.execute(sql: "UPDATE col SET models = '{}'")
    }
    try queue.close()
    try PackageWriter(path: path, isCompressed: false, old: nil).write(
      collection: collection, notice: nil, media: [:])
  }

  static func noteType(_ text: String) throws(Refusal) -> ModelRecord {
    let json = try JSONValue.stored(text)
    guard let number = json["id"].int else { throw Refusal("a note type without a number") }
    return ModelRecord(json, number: number)
  }
}
