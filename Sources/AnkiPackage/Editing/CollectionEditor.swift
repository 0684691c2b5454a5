package import DeckModel
package import DeckPlan
import Digests
package import GRDB
import JSONText

/// Performs operations on a collection.
///
/// Numbers, dates and the order of everything follow from the operations alone.
package struct CollectionEditor {
  package let db: Database
  package let namespace: String
  /// Seconds since 1970: the date of all that is made or changed.
  package var timestamp: Int64
  package var models: ModelTable
  package var decks: DeckTable
  package var notes: NoteTable
  private var rules: [Int64: CardRule] = [:]
  /// What was found out about the names that many notes share, by the name as the notes write it.
  private var forms: [String: NoteForm] = [:]
  package var deckNumbers: [String: Int64] = [:]
  package var knownTags = KnownTags()
  /// The note types whose notes may need more cards.
  package var modelsToRender: Set<Int64> = []
  /// The decks of notes that lost all their cards, for the ones that they get.
  package var homes: [Int64: Int64] = [:]

  /// An editor of an open collection.
  package init(_ db: Database, namespace: String, timestamp: Int64) throws {
    self.db = db
    self.namespace = namespace
    self.timestamp = timestamp
    let tables = try CollectionTables(db, .json)
    models = tables.models
    decks = tables.decks
    notes = try NoteTable(db)
  }

  /// Performs an operation and returns the number of the note that it made.
  ///
  /// - Throws: ``Refusal`` when the operation does not fit the collection, which is then unchanged.
  package mutating func perform(_ operation: Operation) throws -> Int64? {
    if case .addNote(let note) = operation { return try add(note) }
    try notes.writeNew()
    switch operation {
    case .createDeck, .describeDeck, .deleteDeck: try performOnDeck(operation)
    case .createModel, .renameModel, .renameField, .addField, .moveField, .setFieldOptions,
      .removeField, .renameTemplate, .addTemplate, .moveTemplate, .updateTemplate, .removeTemplate,
      .updateStyling:
      try performOnModel(operation)
    case .adoptNote, .updateNoteFields, .updateNoteTags, .changeModel, .deleteNote:
      try performOnNote(operation)
    case .moveCards, .suspendCards, .resumeCards: try performOnCards(operation)
    case .addNote: preconditionFailure("notes are added before")
    case .storeMedia, .deleteMedia: preconditionFailure("media are no part of the collection")
    }
    return nil
  }

  /// What the notes of a note type are like.
  package mutating func form(ofModel name: String) throws(Refusal) -> NoteForm {
    if let form = forms[name] { return form }
    let model = try model(named: name)
    let form = NoteForm(model, rule(model))
    forms[name] = form
    return form
  }

  /// Which cards the notes of a note type have.
  package mutating func rule(_ model: ModelRecord) -> CardRule {
    if let rule = rules[model.number] { return rule }
    let rule = CardRule(model)
    rules[model.number] = rule
    return rule
  }

  /// Puts a changed note type in its place.
  package mutating func replace(_ model: ModelRecord) {
    models.add(model)
    rules[model.number] = nil
    forms.removeAll()
  }

  /// Writes what is not yet in the tables.
  package mutating func finish() throws {
    try settle()
    guard let (conf, old) = try configuration() else { return }
    var configuration = conf
    configuration["nextPos"] = .integer(notes.nextPosition)
    let modified = max(timestamp * 1000, old.next)
    try db.execute(
      sql: "UPDATE col SET models = ?, decks = ?, conf = ?, mod = ?",
      arguments: [models.json.text, decks.json.text, configuration.text, modified])
    try db.execute(sql: Schema.indexes)
  }

  /// What the collection keeps of its settings, and when it was changed.
  private func configuration() throws -> (JSONValue, modified: Int64)? {
    let row = try RowStatement(db, sql: "SELECT conf, mod FROM col")
    return try row.next() ? (try JSONValue.storedObject(row.text(0)), row.number(1)) : nil
  }

  /// Writes the notes and cards that were added, and makes the cards that notes need since their note
  /// types changed.
  package mutating func settle() throws {
    try notes.writeNew()
    for model in modelsToRender.sorted() {
      for note in try notes.notes(ofModel: model) { try addMissingCards(to: note) }
    }
    modelsToRender = []
    try notes.writeNew()
  }

  /// Goes back to what was before a change, after the database did.
  ///
  /// - Parameters:
  ///   - models: the note types of then.
  ///   - decks: the decks of then.
  ///   - isTouched: whether notes or cards were touched.
  package mutating func takeBack(
    _ models: ModelTable, _ decks: DeckTable, rereadingNotes isTouched: Bool
  ) throws {
    if isTouched {
      let position = notes.nextPosition
      notes = try NoteTable(db)
      notes.nextPosition = position
    }
    (self.models, self.decks) = (models, decks)
    rules = [:]
    forms = [:]
    deckNumbers = [:]
    modelsToRender = []
    homes = [:]
  }
}
