import DeckModel
package import GRDB
import JSONText

/// Decks of a collection as a package, as Anki exports them for versions that are older.
package struct DeckExport {
  private let decks: [Int64]
  private let media: String
  private let hasSchedules: Bool

  /// An export.
  ///
  /// - Parameters:
  ///   - decks: the numbers of the decks; those above them come along empty.
  ///   - media: the path of the folder of the media.
  ///   - hasSchedules: whether reviews and schedules come along; without, all cards are new.
  package init(decks: [Int64], media: String, hasSchedules: Bool) {
    self.decks = decks
    self.media = media
    self.hasSchedules = hasSchedules
  }

  /// Writes the package.
  ///
  /// - Parameters:
  ///   - db: the collection, which is only read.
  ///   - path: where the package is to be; one that is there is replaced.
  /// - Throws: ``Refusal`` when it cannot be written.
  package func write(_ db: Database, to path: String) throws {
    let folder = try TemporaryFolder()
    let copy = folder.file("collection")
    let queue = try CollectionFile.open(copy)
    let names = try queue.writeWithoutTransaction { target in
      try db.backup(to: target)
      try target.inTransaction {
        try reduce(target)
        return .commit
      }
      try target.execute(sql: "VACUUM")
      return try mediaNames(target)
    }
    try queue.close()
    try PackageWriter(path: path, old: nil).write(
      collection: copy, notice: nil, media: files(names))
  }

  /// Takes out all that does not belong to the decks.
  private func reduce(_ db: Database) throws {
    let list = decks.map(String.init).joined(separator: ",")
    try db.execute(
      sql: """
        DELETE FROM cards WHERE CASE WHEN odid = 0 THEN did ELSE odid END NOT IN (\(list));
        UPDATE cards SET did = odid, due = CASE WHEN odue > 0 THEN odue ELSE due END, odid = 0,
        odue = 0 WHERE odid <> 0;
        DELETE FROM notes WHERE id NOT IN (SELECT nid FROM cards);
        DELETE FROM revlog WHERE cid NOT IN (SELECT id FROM cards);
        DELETE FROM graves;
        """)
    if !hasSchedules { try forgetSchedules(db) }
    try reduceTables(db)
  }

  private func forgetSchedules(_ db: Database) throws {
    try db.execute(
      sql: """
        DELETE FROM revlog;
        UPDATE cards SET due = CASE WHEN type = 0 THEN due
        ELSE coalesce(CASE WHEN json_valid(data) THEN json_extract(data, '$.pos') END, 1) END,
        type = 0, queue = 0, ivl = 0, factor = 0, reps = 0, lapses = 0, left = 0, flags = 0,
        data = '';
        UPDATE notes SET tags = replace(replace(tags, ' leech ', ' '), ' marked ', ' ');
        UPDATE notes SET tags = '' WHERE tags = ' ';
        """)
  }

  /// Leaves the note types that are used, and the decks with those above them.
  private func reduceTables(_ db: Database) throws {
    var tables = try CollectionTables(db, .json)
    let used = Set(try db.numbers("SELECT DISTINCT mid FROM notes"))
    for record in tables.models.all where !used.contains(record.number) {
      tables.models.remove(record.number)
    }
    for number in tables.decks.all where !isKept(number, tables.decks) {
      tables.decks.remove(number)
    }
    if !hasSchedules {
      for number in tables.decks.all { tables.decks[number]["conf"] = 1 }
    }
    try db.execute(
      sql: "UPDATE col SET models = ?, decks = ?, tags = '{}'",
      arguments: [tables.models.json.text, tables.decks.json.text])
    if !hasSchedules {
      try db.execute(sql: "UPDATE col SET dconf = ?", arguments: [Schema.deckOptions.text])
    }
  }

  private func isKept(_ number: Int64, _ table: DeckTable) -> Bool {
    number == DeckTable.standard || decks.contains(number)
      || !Set(table.numbers(from: table.name(number))).isDisjoint(with: decks)
  }

  /// The files that notes and note types show.
  private func mediaNames(_ db: Database) throws -> Set<String> {
    var names: Set<String> = []
    let row = try RowStatement(db, sql: "SELECT flds FROM notes")
    while try row.next() { names.formUnion(MediaReferences.names(in: row.text(0))) }
    for record in try CollectionTables(db, .json).models.all {
      names.formUnion(MediaReferences.names(inCSS: record.json["css"].string))
      for template in record.json["tmpls"].elements {
        names.formUnion(MediaReferences.names(in: template["qfmt"].string))
        names.formUnion(MediaReferences.names(in: template["afmt"].string))
      }
    }
    return names
  }

  private func files(_ names: Set<String>) -> [String: PackageWriter.MediaSource] {
    names.reduce(into: [:]) { files, name in
      let path = "\(media)/\(name)"
      let isPlain = !name.isEmpty && !name.contains("/") && name != "." && name != ".."
      if isPlain, isFile(path) { files[name] = .file(path) }
    }
  }
}
