import AnkiPackage
import DeckSync
import Foundation
import GRDB
import Testing

/// A collection that Anki has open says so.
@Suite struct BusyCollectionTests {
  @Test func isNoDamage() throws {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("busy-\(UUID().uuidString).anki2").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in
      try db.execute(
        sql: "CREATE TABLE col (id); PRAGMA locking_mode = EXCLUSIVE; INSERT INTO col VALUES (1)")
      let error = #expect(throws: BackendError.self) { try CollectionSearch(path: path) }
      #expect(error?.message == "\(path): another program, perhaps Anki, has it open")
    }
  }
}
