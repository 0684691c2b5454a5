import AnkiPackage
import DeckModel
import GRDB
import JSONText

/// An open collection, as the actions see and change it.
struct Session {
  let db: Database
  /// Runs the searches.
  let search: DatabaseSearch
  /// Note types, decks and notes.
  var editor: CollectionEditor
  /// The tags that the collection knows.
  var tags: TagTable
  /// The presets of decks.
  var presets: PresetTable
  private let context: Context
  /// The last number that was made of the time: no two things get the same.
  var lastNumber: Int64 = 0
  /// Whether there is something that ``save()`` must write.
  private var isChanged = false
  /// Whether something was done of which only a full synchronisation tells AnkiWeb.
  private var needsFullSync = false

  /// Opens the collection that a connection has.
  init(_ db: Database, _ context: Context) throws {
    self.db = db
    search = DatabaseSearch(db)
    self.context = context
    let row = try RowStatement(db, sql: "SELECT conf, tags, dconf, crt FROM col")
    guard try row.next() else {
      throw Refusal("the collection is damaged: the table \"col\" is empty")
    }
    let created = row.number(3)
    editor = try CollectionEditor(
      db, namespace: "deckform serve \(created)", timestamp: Clock.now())
    let position = try JSONValue.storedObject(row.text(0))["nextPos"].int ?? 1
    editor.notes.nextPosition = min(max(1, position), NoteTable.lastPosition)
    tags = TagTable(try JSONValue.stored(row.text(1)))
    presets = PresetTable(try JSONValue.stored(row.text(2)))
    // A statement that is not done keeps the transaction open.
    row.reset()
  }

  /// What stays the same as long as the collection is served.
  struct Context: Sendable {
    /// The folder of the media.
    let media: CollectionMedia
    /// The path of the collection.
    let collection: String
    /// What the API calls the profile.
    let profile: String
    /// Whether clients may have files fetched by url.
    let mayFetch: Bool
    /// Whether requests must carry a key.
    let isKeyed: Bool
  }

  var media: CollectionMedia { context.media }
  var collection: String { context.collection }
  var profile: String { context.profile }
  var mayFetch: Bool { context.mayFetch }
  var isKeyed: Bool { context.isKeyed }

  /// A number for something new, made of the time.
  mutating func takeNumber() -> Int64 {
    lastNumber = max(Clock.milliseconds(), lastNumber + 1)
    return lastNumber
  }

  /// Does what an action asks for, wholly or not at all.
  mutating func perform(
    _ action: ServedAction, _ arguments: Arguments
  ) throws(ActionFailure) -> JSONValue {
    do {
      guard action.isWriting else { return try action.body(&self, arguments) }
      let result = try change { session in try action.body(&session, arguments) }
      if action.needsFullSync { needsFullSync = true }
      return result
    } catch let failure as ActionFailure {
      throw failure
    } catch let refusal as Refusal {
      throw ActionFailure(refusal.message)
    } catch {
      throw ActionFailure("\(error)")
    }
  }

  /// Writes what is kept beside the notes and cards, at the end of a request.
  mutating func save() throws {
    guard isChanged else { return }
    try editor.finish()
    try db.execute(
      sql: "UPDATE col SET tags = ?, dconf = ?",
      arguments: [tags.json.text, presets.json.text])
    if needsFullSync {
      try db.execute(sql: "UPDATE col SET scm = ?", arguments: [Clock.milliseconds()])
    }
    (isChanged, needsFullSync) = (false, false)
  }

  /// Runs a change of which nothing stays when it fails.
  private mutating func change(
    _ body: (inout Session) throws -> JSONValue
  ) throws -> JSONValue {
    let (models, decks, tags, presets) = (editor.models, editor.decks, tags, presets)
    let count = db.totalChangesCount
    editor.timestamp = Clock.now()
    try db.execute(sql: "SAVEPOINT action")
    do {
      let result = try body(&self)
      try editor.settle()
      try db.execute(sql: "RELEASE action")
      isChanged = true
      return result
    } catch {
      try db.execute(sql: "ROLLBACK TO action; RELEASE action")
      (self.tags, self.presets) = (tags, presets)
      let isTouched = db.totalChangesCount != count || editor.notes.hasNew
      try editor.takeBack(models, decks, rereadingNotes: isTouched)
      throw error
    }
  }
}
