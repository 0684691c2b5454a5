import CZstd
import DeckModel
import DeckPlan
import Foundation
import GRDB

@testable import AnkiPackage

/// A package put together by hand, so that anything in it can be wrong.
struct ForeignPackage {
  /// The layouts, with the name of the collection in each.
  enum Layout: String, CaseIterable {
    case oldest = "collection.anki2"
    case older = "collection.anki21"
    case newest = "collection.anki21b"
  }

  var layout: Layout
  /// The entries, not yet packed.
  var entries: [(name: String, bytes: [UInt8])] = []
  /// Those that are written as they are.
  var plain: Set<String> = ["meta"]

  /// A package with one note, one deck below another, and two media files.
  init(_ layout: Layout, sql: String = "") throws {
    self.layout = layout
    if layout != .oldest { entries.append(("meta", [0x08, layout == .newest ? 3 : 2])) }
    entries.append((layout.rawValue, try Self.collection(layout, sql)))
    entries += [("0", Array("one".utf8)), ("1", Array("second".utf8))]
    entries.append(
      ("media", layout == .newest ? Self.list : Array(#"{"0":"a.png","1":"é b.mp3"}"#.utf8)))
  }

  /// An entry's content.
  subscript(name: String) -> [UInt8] {
    get { entries.first { $0.name == name }?.bytes ?? [] }
    set {
      if let index = entries.firstIndex(where: { $0.name == name }) {
        entries[index].bytes = newValue
      } else {
        entries.append((name, newValue))
      }
    }
  }

  func write(to path: String) throws {
    try? FileManager.default.removeItem(atPath: path)
    let writer = try ZipWriter(path: path)
    for entry in entries {
      let isPacked = layout == .newest && !plain.contains(entry.name)
      try writer.add(
        entry.name, isPacked ? Self.packed(entry.bytes) : entry.bytes,
        isCompressed: layout != .newest)
    }
    try writer.finish()
  }

  static func packed(_ bytes: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: ZSTD_compressBound(bytes.count)) { buffer, count in
      count = ZSTD_compress(buffer.baseAddress, buffer.count, bytes, bytes.count, 1)
    }
  }

  private static let list = ProtobufBytes.list(
    of: .media("a.png", Array("one".utf8)), .media("é b.mp3", Array("second".utf8)))

  /// The collection's file, after some statements more.
  private static func collection(_ layout: Layout, _ sql: String) throws -> [UInt8] {
    let path = NSTemporaryDirectory() + "/foreign-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let queue = try CollectionFile.open(path)
    try queue.write { db in
      try CollectionFile.create(in: db, timestamp: 1_600_000_000)
      var editor = try CollectionEditor(db, namespace: "x", timestamp: 1_600_000_000)
      _ = try editor.perform(
        .addNote(
          Note(
            id: "n", model: "Basic", deck: "A::b",
            fields: [NoteField("Front", "q <img src=a.png>"), NoteField("Back", "a")],
            tags: ["t"])))
      try editor.finish()
      if layout == .newest { try renew(db) }
      if !sql.isEmpty { try db.execute(sql: sql) }
    }
    try queue.close()
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }
}
