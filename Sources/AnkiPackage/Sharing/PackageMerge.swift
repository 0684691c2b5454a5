import DeckModel
import GRDB
import JSONText

/// Takes a package into a collection, as Anki's importer does with its first choices (seen in 26.9): notes are
/// found by guid, note types by number, decks by name.
///
/// What the collection has of a note that is newer stays, as do the cards of notes that it has.
package struct PackageMerge {
  /// The collection, changed as far as it came.
  package private(set) var editor: CollectionEditor
  /// The tags of the notes that were taken in or changed.
  package private(set) var tags: [String] = []
  private let media: String
  /// The largest number or time that is taken from a package: what is larger is damage.
  private static let mostNumber: Int64 = 1 << 53

  private var models: [Int64: Int64] = [:]
  /// The new ordinals of the templates of the package's note types.
  private var ordinals: [Int64: [Int64]] = [:]
  /// The note types of notes that are new, by their numbers here, as the package numbers them.
  private var types: [Int64: Int64] = [:]
  private var decks: [Int64: Int64] = [:]
  /// The numbers here of notes that are new, by those in the package.
  private var added: [Int64: Int64] = [:]
  /// The names here of media that have others in the package.
  private var renamed: [String: String] = [:]
  /// How many days the collection is older than that of the package.
  private var days: Int64 = 0

  /// A merge into a collection.
  ///
  /// - Parameter media: the path of the folder of its media.
  package init(into editor: CollectionEditor, media: String) {
    self.editor = editor
    self.media = media
  }

  /// Takes a package in.
  ///
  /// - Throws: ``Refusal`` when it cannot be read; the collection may then be changed in part.
  package mutating func take(_ path: String) throws {
    let package = try PackageFile(path: path)
    renamed = try MediaMerge(folder: media).take(package.archive)
    let queue = try CollectionFile.openForeign(package.collection)
    try queue.read { source in
      let tables = try CollectionTables(source, CollectionSchema(of: source))
      days = try age(source)
      try takeNotes(source, tables)
      try editor.notes.writeNew()
      try takeCards(source, tables)
    }
    try queue.close()
  }

  private func age(_ source: Database) throws -> Int64 {
    let moments = try [source, editor.db].map {
      try $0.number("SELECT crt FROM col") ?? 0
    }
    guard moments.allSatisfy({ (0...Self.mostNumber).contains($0) }) else { return 0 }
    return (moments[0] - moments[1]) / 86_400
  }

  private mutating func takeNotes(_ source: Database, _ tables: CollectionTables) throws {
    let rows = try Row.fetchCursor(
      source,
      sql: """
        SELECT id, CAST(coalesce(guid, id) AS TEXT), CAST(coalesce(mid, 0) AS INTEGER),
        CAST(coalesce(mod, 0) AS INTEGER), CAST(coalesce(tags, '') AS TEXT),
        CAST(coalesce(flds, '') AS TEXT) FROM notes WHERE id BETWEEN 0 AND \(Self.mostNumber)
        ORDER BY id
        """)
    while let row = try rows.next() {
      guard let model = try model(row[2], tables) else { continue }
      let note = NoteRow(
        id: row[0], guid: row[1], model: model.number, modified: row[3], tags: row[4],
        fields: placed(NoteRow.split(row[5]), tables.models[row[2]], model))
      try take(withOwnMedia(note), model)
      if let id = added[note.id] { types[id] = row[2] }
    }
  }

  private mutating func take(_ note: NoteRow, _ model: ModelRecord) throws {
    guard let id = editor.notes.id(guid: note.guid) else {
      let id = editor.notes.freeID(from: note.id)
      added[note.id] = id
      tags += note.tags.unicodeScalars.split(separator: " ").map(String.init)
      let row = NoteRow(
        id: id, guid: note.guid, model: model.number, modified: note.modified, tags: note.tags,
        fields: note.fields)
      return editor.notes.insert(row, sortField: model.sortField)
    }
    try editor.notes.writeNew()
    guard var row = try editor.notes.note(id), row.modified < note.modified,
      row.model == model.number
    else { return }
    (row.fields, row.tags, row.modified) = (note.fields, note.tags, note.modified)
    tags += note.tags.unicodeScalars.split(separator: " ").map(String.init)
    try editor.notes.update(row, sortField: model.sortField)
  }

  /// The fields of a note of the package, where its note type has them here.
  private func placed(_ fields: [String], _ theirs: ModelRecord?, _ ours: ModelRecord) -> [String] {
    let names = (theirs ?? ours).withCanonicalNames.fieldNames
    let fields = NoteRow.fitted(fields, to: names.count)
    return ours.fieldNames.map { name in
      names.firstIndex { Canonical.isSameName($0, name) }.map { fields[$0] } ?? ""
    }
  }

  /// The note type here of one in the package, which comes along when it is not there; nil when neither has
  /// it.
  private mutating func model(
    _ number: Int64, _ tables: CollectionTables
  ) throws -> ModelRecord? {
    if let known = models[number] { return editor.models[known] }
    let theirs = tables.models[number]?.withCanonicalNames
    let record = try found(number, theirs)
    models[number] = record?.number
    if let record, let theirs, !theirs.isCloze {
      ordinals[number] = theirs.templateNames.map { name in
        Int64(record.templateNames.firstIndex { Canonical.isSameName($0, name) } ?? 0)
      }
    }
    return record
  }

  private mutating func found(_ number: Int64, _ theirs: ModelRecord?) throws -> ModelRecord? {
    guard let theirs else { return editor.models[number] }
    if let ours = editor.models[number] { return try merged(theirs, into: ours) }
    var json = theirs.json
    var name = json["name"].string
    while editor.models.record(named: name) != nil { name += "+" }
    json["name"] = .string(name)
    let record = ModelRecord(json, number: number).showing(renamed)
    editor.replace(record)
    return record
  }

  /// Makes one of two; notes here whose fields are elsewhere then are dated anew, as Anki does it.
  private mutating func merged(
    _ theirs: ModelRecord, into ours: ModelRecord
  ) throws -> ModelRecord {
    if ours.saysTheSame(as: theirs) { return ours }
    let merge = ModelMerge(theirs.showing(renamed), into: ours)
    editor.replace(merge.record)
    if merge.record.json["tmpls"] != ours.json["tmpls"] {
      editor.modelsToRender.insert(ours.number)
    }
    guard merge.changesNotes else { return merge.record }
    for id in try editor.notes.notes(ofModel: ours.number) {
      guard var note = try editor.notes.note(id) else { continue }
      note.fields = merge.fields(note.fields)
      note.modified = editor.timestamp
      try editor.notes.update(note, sortField: merge.record.sortField)
    }
    if !ours.isCloze { try editor.notes.renumberCards(ofModel: ours.number, merge.templatePlaces) }
    return merge.record
  }

  /// A note that shows media by the names that they have here.
  private func withOwnMedia(_ note: NoteRow) -> NoteRow {
    guard !renamed.isEmpty else { return note }
    var note = note
    note.fields = note.fields.map { MediaReferences.renaming(renamed, in: $0) }
    return note
  }
}

extension PackageMerge {
  private mutating func takeCards(_ source: Database, _ tables: CollectionTables) throws {
    let rows = try Row.fetchCursor(source, sql: Self.cards)
    while let row = try rows.next() {
      guard let note = added[row["nid"]] else { continue }
      let origin: Int64 = row["odid"]
      let deck = deck(origin == 0 ? row["did"] : origin, tables)
      let id = editor.notes.freeCardID(from: row["id"])
      try editor.db.execute(
        sql: "INSERT INTO cards VALUES (?, ?, ?, ?, ?, -1, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?)",
        arguments: [
          id, note, deck, ordinal(row["ord"], of: note), row["mod"], row["type"], queue(row),
          due(row), row["ivl"], row["factor"], row["reps"], row["lapses"], row["left"],
          row["flags"], row["data"],
        ])
      try takeReviews(of: row["id"], as: id, source)
    }
    try takeMissingCards()
  }

  /// The cards, as numbers whatever stands there, and within what Anki keeps.
  private static let cards = """
    SELECT id, \(number("nid", mostNumber)), \(number("did", mostNumber)),
    \(number("odid", mostNumber)), \(number("ord", 65_534)), \(number("mod", 1 << 32)),
    \(number("type", 3)), max(-3, min(4, CAST(coalesce(queue, 0) AS INTEGER))) AS queue,
    \(number("due", 1 << 31)), \(number("odue", 1 << 31)), \(number("ivl", 1 << 31)),
    \(number("factor", 65_535)), \(number("reps", 1 << 31)), \(number("lapses", 1 << 31)),
    \(number("left", 1 << 31)), \(number("flags", 255)),
    CAST(coalesce(data, '') AS TEXT) AS data
    FROM cards WHERE id BETWEEN 0 AND \(mostNumber) ORDER BY id
    """

  private static func number(_ column: String, _ most: Int64) -> String {
    "max(0, min(\(most), CAST(coalesce(\"\(column)\", 0) AS INTEGER))) AS \"\(column)\""
  }

  /// The ordinal of a card where its template is now.
  private func ordinal(_ ordinal: Int64, of note: Int64) -> Int64 {
    guard let places = types[note].flatMap({ ordinals[$0] }),
      places.indices.contains(Int(ordinal))
    else { return ordinal }
    return places[Int(ordinal)]
  }

  /// The queue of a card: of one that a filtered deck had, that of its kind.
  private func queue(_ row: Row) -> Int64 {
    let (type, queue) = (row["type"] as Int64, row["queue"] as Int64)
    return (row["odid"] as Int64) == 0 || queue < 0 ? queue : [0, 1, 2, 1][Int(type) & 3]
  }

  /// When a card is due: days are counted from when a collection was made.
  private func due(_ row: Row) -> Int64 {
    let (out, home) = (row["due"] as Int64, row["odue"] as Int64)
    let due = (row["odid"] as Int64) != 0 && home != 0 ? home : out
    let isDay = (row["type"] as Int64) == 2 || due < 1_000_000_000 && (row["type"] as Int64) != 0
    return isDay ? due + days : due
  }

  private func takeReviews(of card: Int64, as id: Int64, _ source: Database) throws {
    for row in try Row.fetchAll(source, sql: Self.reviews, arguments: [card]) {
      try editor.db.execute(
        sql: "INSERT OR IGNORE INTO revlog VALUES (?, ?, -1, ?, ?, ?, ?, ?, ?)",
        arguments: [
          row["id"], id, row["ease"], row["ivl"], row["lastIvl"], row["factor"], row["time"],
          row["type"],
        ])
    }
  }

  /// The reviews of a card, read as its cards are; intervals of seconds are below zero.
  private static let reviews = """
    SELECT id, \(number("ease", 4)), \(number("factor", 65_535)), \(number("time", 1 << 31)),
    \(number("type", 5)),
    max(-1000000000, min(1000000000, CAST(coalesce(ivl, 0) AS INTEGER))) AS ivl,
    max(-1000000000, min(1000000000, CAST(coalesce(lastIvl, 0) AS INTEGER))) AS lastIvl
    FROM revlog WHERE cid = ? AND id BETWEEN 0 AND \(mostNumber)
    """

  /// Notes without cards get those that they need.
  private mutating func takeMissingCards() throws {
    for note in added.values.sorted() where try editor.notes.cardIDs(of: note).isEmpty {
      try editor.addMissingCards(to: note)
    }
    try editor.notes.writeNew()
  }

  /// The number of the deck here of one in the package.
  private mutating func deck(_ number: Int64, _ tables: CollectionTables) -> Int64 {
    if let known = decks[number] { return known }
    var deck = editor.makeDeck(tables.decks.name(number))
    // No card is at home in a filtered deck.
    if editor.decks.isFiltered(deck) { deck = DeckTable.standard }
    decks[number] = deck
    return deck
  }
}
