import AnkiPackage
import DeckFiles
import GRDB

/// Opens the file of a collection for as long as it is served.
struct CollectionOpening {
  private let path: String
  private let isReadOnly: Bool

  /// The opening of a file.
  ///
  /// - Parameter isReadOnly: whether nothing is to be written, not even what SQLite keeps beside it.
  init(_ path: String, isReadOnly: Bool) {
    self.path = path
    self.isReadOnly = isReadOnly
  }

  /// The open file; one that is refused is as it was before.
  func queue() throws -> DatabaseQueue {
    let kind = SystemFiles().kind(path)
    guard kind == .file || kind == nil else {
      throw ServerError("\(path): this is a folder", help: "name the file of a collection")
    }
    guard kind == .file || !isReadOnly else {
      throw ServerError("\(path): there is no such file, and none is made for reading only")
    }
    do {
      if kind == .file { try CollectionFile.checkUnchanged(path) }
      return try isReadOnly ? readable() : writable()
    } catch let error as DatabaseError {
      throw Self.explained(error, path)
    }
  }

  private func readable() throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Locked as a whole, so that nobody else writes what is kept in memory here.
  private func writable() throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL
          """)
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.write { db in
      if try !db.tableExists("col") {
        try CollectionFile.createForServing(in: db, timestamp: Clock.now())
      }
    }
    return queue
  }

  private static func explained(_ error: DatabaseError, _ path: String) -> ServerError {
    switch error.resultCode {
    case .SQLITE_BUSY:
      ServerError(
        "\(path): it is open elsewhere",
        help: "another program has it open, Anki perhaps: close it there first")
    case .SQLITE_NOTADB: ServerError("\(path): this is no collection of Anki")
    default: ServerError("\(path): \(error.message ?? "cannot be opened")")
    }
  }
}
