import AnkiPackage
import GRDB
import Glibc
import JSONText

/// A collection file that is open as long as it is served; nobody else can change it meanwhile.
///
/// Each request is one transaction: what it changed is on the disk when its reply is sent, and what a
/// crash cuts off is not there at all.
actor OpenCollection {
  private let thread = CollectionThread()
  private let queue: DatabaseQueue
  private let dispatcher: Dispatcher
  private let path: String
  private let context: Session.Context
  /// What is known of the collection; nil after a request that was taken back as a whole.
  private var session: Session?

  /// Opens a collection, or makes it where none is.
  ///
  /// - Throws: ``ServerError`` when it cannot be opened, or is no collection of ours; it is then as it was.
  init(_ options: ServerOptions) throws(ServerError) {
    dispatcher = Dispatcher(key: options.key, isReadOnly: options.isReadOnly)
    let file = try CollectionPath(options.collection)
    path = file.path
    do {
      queue = try CollectionOpening(file.path, isReadOnly: options.isReadOnly).queue()
      if !options.isReadOnly { try file.makeMediaFolder() }
      context = Session.Context(
        media: CollectionMedia(path: file.media), collection: file.path, profile: file.profile,
        mayFetch: options.mayFetch, isKeyed: options.key != nil)
      session = try queue.writeWithoutTransaction { [context] db in try Session(db, context) }
    } catch let error as ServerError {
      throw error
    } catch let refusal as Refusal {
      throw ServerError("\(options.collection): \(refusal.message)")
    } catch {
      throw ServerError("\(options.collection): \(error)")
    }
  }

  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  /// The reply to a request.
  func reply(to request: JSONValue) -> JSONValue {
    do {
      return try queue.writeWithoutTransaction { db in
        var reply = JSONValue.null
        var session = try self.session.take() ?? Session(db, context)
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
    // It holds statements, with which the file would stay open.
    session = nil
    guard !dispatcher.isReadOnly else { return try queue.close() }
    let result = Result {
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA journal_mode = DELETE")
      }
    }
    try queue.close()
    try result.get()
    // After a crash there can be one that nobody needs any more.
    unlink("\(path)-shm")
  }
}
