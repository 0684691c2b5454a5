import AnkiPackage
import DeckFiles
import GRDB
import JSONText

/// A collection file that is open as long as it is served; nobody else can change it meanwhile.
///
/// Each request is one transaction: what it changed is on the disk when its reply is sent, and what a
/// crash cuts off is not there at all.
actor OpenCollection {
  private let queue: DatabaseQueue
  private let dispatcher: Dispatcher
  private var session: Session

  /// Opens a collection, or makes it where none is.
  ///
  /// - Throws: ``ServerError`` when it cannot be opened, or is no collection of ours.
  init(_ options: ServerOptions) throws(ServerError) {
    dispatcher = Dispatcher(key: options.key, isReadOnly: options.isReadOnly)
    do {
      let file = try CollectionPath(options.collection)
      queue = try Self.open(file.path, isReadOnly: options.isReadOnly)
      let context = Session.Context(
        media: CollectionMedia(path: file.media), profile: file.profile,
        mayFetch: options.mayFetch, isKeyed: options.key != nil)
      session = try queue.writeWithoutTransaction { db in try Session(db, context) }
    } catch let error as ServerError {
      throw error
    } catch let refusal as Refusal {
      throw ServerError("\(options.collection): \(refusal.message)")
    } catch {
      throw ServerError("\(options.collection): \(error)", help: Self.help(error))
    }
  }

  /// The reply to a request.
  func reply(to request: JSONValue) -> JSONValue {
    do {
      return try queue.writeWithoutTransaction { db in
        var reply = JSONValue.null
        var session = session
        try db.inTransaction(.deferred) {
          reply = dispatcher.reply(to: request, &session)
          try session.save()
          return .commit
        }
        self.session = session
        return reply
      }
    } catch {
      return Dispatcher.failure("the collection could not be written: \(error)")
    }
  }

  /// Puts everything into the one file and lets it go.
  func close() throws {
    try queue.writeWithoutTransaction { db in
      _ = try db.checkpoint(.truncate)
    }
    try queue.close()
  }

  private static func open(_ path: String, isReadOnly: Bool) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE")
      try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.write { db in
      if try !db.tableExists("col") {
        try CollectionFile.createForServing(in: db, timestamp: Clock.now())
      }
      try CollectionFile.check(db)
    }
    return queue
  }

  private static func help(_ error: any Error) -> String? {
    guard (error as? DatabaseError)?.resultCode == .SQLITE_BUSY else { return nil }
    return "another program has it open, Anki perhaps: close it there first"
  }
}
