import DeckPlan
public import DeckSync
import GRDB
import Glibc

extension NotePackage {
  /// Reads notes from a package that Anki wrote.
  ///
  /// - Parameters:
  ///   - numbers: which notes; those that are not in the package are left out.
  ///   - path: the package.
  /// - Throws: when it cannot be read.
  public func notes(_ numbers: Set<Int64>, in path: String) throws -> [KeptNote] {
    let package = try PackageFile(changeable: path)
    let queue = try CollectionFile.open(package.collection, isReadOnly: true)
    defer { try? queue.close() }
    return try queue.read { db in
      let cards = try Self.cards(of: numbers, db)
      var notes: [KeptNote] = []
      let row = try RowStatement(
        db, sql: "SELECT id, guid, mid, mod, tags, flds FROM notes ORDER BY id")
      while try row.next() {
        let number = row.number(0)
        if numbers.contains(number) { notes.append(Self.note(row, cards[number] ?? [])) }
      }
      return notes
    }
  }

  private static func note(_ row: RowStatement, _ cards: Set<Int64>) -> KeptNote {
    KeptNote(
      number: row.number(0), guid: row.text(1), model: row.number(2), modified: row.number(3),
      tags: row.text(4).unicodeScalars.split(separator: " ").map(String.init),
      fields: row.withBytes(5) { NoteRow.split($0) }, cards: cards)
  }

  /// The ordinals of the cards, by note.
  private static func cards(of notes: Set<Int64>, _ db: Database) throws -> [Int64: Set<Int64>] {
    var cards: [Int64: Set<Int64>] = [:]
    let row = try RowStatement(db, sql: "SELECT nid, ord FROM cards")
    while try row.next() {
      let note = row.number(0)
      if notes.contains(note) { cards[note, default: []].insert(row.number(1)) }
    }
    return cards
  }

  /// Writes a package that changes notes which are there: it has no cards, so that Anki leaves theirs as
  /// they are.
  ///
  /// - Parameters:
  ///   - notes: the notes as they are to be.
  ///   - noteTypes: their note types as Anki keeps them: the JSON of each.
  ///   - path: where the file is to be; one that is there is replaced.
  /// - Returns: the numbers of the notes in it: without those that would need another card.
  /// - Throws: when the file cannot be written.
  public func pack(
    changed notes: [KeptNote], noteTypes: [String], to path: String
  ) throws -> Set<Int64> {
    let forms = try Self.forms(noteTypes)
    let packed = notes.filter { note in
      forms[note.model].map { !$0.rule.asksForMore(than: note) } ?? false
    }
    let folder = try TemporaryFolder()
    let collection = folder.file("collection")
    let queue = try CollectionFile.open(collection)
    try queue.write { db in
      try CollectionFile.create(in: db, timestamp: Int64(time(nil)))
      var rows = try NewRows(db)
      for note in packed { rows.add(note.row, sortField: forms[note.model]?.sortField ?? 0) }
      try rows.write()
    }
    try queue.close()
    try PackageWriter(path: path, isCompressed: false, old: nil).write(
      collection: collection, notice: nil, media: [:])
    return Set(packed.map(\.number))
  }

  private static func forms(_ noteTypes: [String]) throws -> [Int64: NoteForm] {
    var forms: [Int64: NoteForm] = [:]
    for text in noteTypes {
      let type = try noteType(text)
      forms[type.number] = NoteForm(type, CardRule(type))
    }
    return forms
  }
}

extension KeptNote {
  fileprivate var row: NoteRow {
    NoteRow(
      id: number, guid: guid, model: model, modified: modified, tags: NoteRow.join(tags),
      fields: fields)
  }
}

extension CardRule {
  /// Whether a note has a card too few for its content.
  fileprivate func asksForMore(than note: KeptNote) -> Bool {
    !note.cards.isSuperset(of: shownOrdinals(note.fields, hasTags: !note.tags.isEmpty))
  }
}
