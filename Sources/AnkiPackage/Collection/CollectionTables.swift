package import GRDB
import JSONText

/// The note types and decks of a collection, however its schema keeps them.
package struct CollectionTables {
  package var models: ModelTable
  package var decks: DeckTable
  /// Whether the preset of number 1, which decks have unless another was chosen, is as Anki made it.
  package let hasPlainOptions: Bool

  /// Reads them from an open collection.
  ///
  /// - Throws: ``Refusal`` when it is damaged.
  package init(_ db: Database, _ schema: CollectionSchema) throws {
    switch schema {
    case .json: try self.init(json: db)
    case .tables: try self.init(tables: db)
    }
  }

  private init(json db: Database) throws {
    let row = try RowStatement(db, sql: "SELECT models, decks, dconf FROM col")
    guard try row.next() else {
      throw Refusal("its collection is damaged: the table \"col\" is empty")
    }
    models = ModelTable(try Self.objects(row.text(0)))
    decks = DeckTable(try Self.objects(row.text(1)))
    // Anki dates the preset when it is changed (seen in 26.9).
    hasPlainOptions = (try JSONValue.stored(row.text(2))["1"]["mod"].int ?? 0) == 0
  }

  /// JSON that is an object of objects, as the note types and decks are.
  private static func objects(_ text: String) throws(Refusal) -> JSONValue {
    let json = try JSONValue.stored(text)
    func isObject(_ value: JSONValue) -> Bool { if case .object = value { true } else { false } }
    guard isObject(json), json.members.allSatisfy({ isObject($0.value) }) else {
      throw Refusal("damaged JSON in the collection: not the note types or decks of Anki")
    }
    return json
  }

  private init(tables db: Database) throws {
    models = ModelTable(try NewestModels(db).all)
    decks = DeckTable(try NewestDecks.json(db))
    let preset = try RowStatement(db, sql: "SELECT mtime_secs FROM deck_config WHERE id = 1")
    hasPlainOptions = try preset.next() ? preset.number(0) == 0 : true
  }
}
