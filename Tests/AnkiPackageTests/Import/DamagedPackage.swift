import Foundation
import Testing

@testable import AnkiPackage

/// A way in which a package can be wrong, and what is said of it.
struct DamagedPackage: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let reason: String
  let write: @Sendable (String) throws -> Void

  static let all = files + collections + newest + media

  private static func changed(
    _ name: String, _ layout: ForeignPackage.Layout, _ reason: String, sql: String = "",
    _ change: @escaping @Sendable (inout ForeignPackage) -> Void = { _ in }
  ) -> DamagedPackage {
    DamagedPackage(testDescription: name, reason: reason) { path in
      var package = try ForeignPackage(layout, sql: sql)
      change(&package)
      try package.write(to: path)
    }
  }

  private static func bytes(_ bytes: [UInt8], to path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  /// The file itself.
  private static let files: [DamagedPackage] = [
    DamagedPackage(testDescription: "empty", reason: "not a readable package") {
      try bytes([], to: $0)
    },
    DamagedPackage(testDescription: "no zip", reason: "not a readable package") {
      try bytes(Array("no zip".utf8), to: $0)
    },
    DamagedPackage(testDescription: "truncated zip", reason: "not a readable package") { path in
      try ForeignPackage(.older).write(to: path)
      let whole = try Data(contentsOf: URL(fileURLWithPath: path))
      try bytes(Array(whole.prefix(whole.count / 2)), to: path)
    },
    changed("no collection", .older, "it holds no collection") { $0.entries.remove(at: 1) },
    changed("a layout to come", .newest, "a newer Anki") { $0["meta"] = [0x08, 4] },
    changed("no layout", .older, "it holds no collection") { $0["meta"] = [0x08, 3] },
    changed("meta is no protobuf", .older, "protobuf") { $0["meta"] = [0xFF] },
  ]

  /// Collections of the older layouts.
  private static let collections: [DamagedPackage] = [
    changed("no database", .older, "its collection is damaged") {
      $0["collection.anki21"] = Array(repeating: 7, count: 5000)
    },
    changed("empty database", .oldest, "no table \"col\"") { $0["collection.anki2"] = [] },
    changed("half a database", .older, "its collection is damaged") {
      $0["collection.anki21"] = Array($0["collection.anki21"].prefix(9000))
    },
    changed("no notes", .older, "no such table: notes", sql: "DROP TABLE notes"),
    changed("no cards", .older, "no such table: cards", sql: "DROP TABLE cards"),
    changed("no reviews", .older, "no such table: revlog", sql: "DROP TABLE revlog"),
    changed("no row", .older, "has schema 0", sql: "DELETE FROM col"),
    changed("other schema", .older, "has schema 12", sql: "UPDATE col SET ver = 12"),
    changed("schema is text", .older, "has schema 0", sql: "UPDATE col SET ver = 'x'"),
    changed("no JSON", .older, "damaged JSON", sql: "UPDATE col SET models = '{'"),
    changed("JSON is a blob", .older, "damaged JSON", sql: "UPDATE col SET models = x'FF00'"),
    changed("JSON is a number", .older, "damaged JSON", sql: "UPDATE col SET decks = 5"),
    changed("JSON is a list", .older, "damaged JSON", sql: "UPDATE col SET models = '[]'"),
    changed(
      "types are numbers", .older, "damaged JSON", sql: "UPDATE col SET models = '{\"1\":2}'"),
    changed(
      "no fields", .older, "has no fields",
      sql: "UPDATE col SET models = json_set(models, '$.' || (SELECT mid FROM notes) || '.flds', 7)"
    ),
    changed(
      "fields without names", .older, "has none",
      sql: """
        UPDATE col SET models =
          json_set(models, '$.' || (SELECT mid FROM notes) || '.flds', json('[{}, 5]'))
        """),
    changed(
      "two fields of one name", .older, "has two fields called \"x\"",
      sql: """
        UPDATE col SET models = json_set(models, '$.' || (SELECT mid FROM notes) || '.flds',
          json('[{"name":"x"},{"name":"x"}]'))
        """),
    changed(
      "endless view", .older, "notes is no plain table",
      sql: """
        DROP TABLE notes; CREATE VIEW notes AS WITH RECURSIVE n(id) AS
          (SELECT 1 UNION ALL SELECT id + 1 FROM n)
          SELECT id, 'g' AS guid, 1 AS mid, '' AS tags, 'x' AS flds FROM n
        """),
    changed(
      "large computed column", .older, "revlog is no plain table",
      sql: "ALTER TABLE revlog ADD COLUMN big AS (zeroblob(900000000))"),
    DamagedPackage(testDescription: "bomb", reason: "more comes out of it") { path in
      let empty = path + ".empty"
      try Data().write(to: URL(fileURLWithPath: empty))
      defer { try? FileManager.default.removeItem(atPath: empty) }
      truncate(empty, 600 << 20)
      try? FileManager.default.removeItem(atPath: path)
      let writer = try ZipWriter(path: path)
      try writer.add("collection.anki21", file: empty, isCompressed: true)
      try writer.finish()
    },
  ]

  /// Collections of the newest layout.
  private static let newest: [DamagedPackage] = [
    changed("no zstd", .newest, "damaged: ") { $0.plain.insert("collection.anki21b") },
    changed("truncated zstd", .newest, "it ends too early") {
      let packed = ForeignPackage.packed($0["collection.anki21b"])
      $0["collection.anki21b"] = Array(packed.dropLast(3))
      $0.plain.insert("collection.anki21b")
    },
    changed("zstd bomb", .newest, "more comes out of it") {
      $0["collection.anki21b"] = Array(repeating: 0, count: 100 << 20)
    },
    changed("no note types", .newest, "no such table: notetypes", sql: "DROP TABLE notetypes"),
    changed("no decks", .newest, "no such table: decks", sql: "DROP TABLE decks"),
    changed("no presets", .newest, "no such table: deck_config", sql: "DROP TABLE deck_config"),
    changed("no protobuf", .newest, "protobuf", sql: "UPDATE notetypes SET config = x'0A'"),
    changed(
      "endless protobuf", .newest, "protobuf",
      sql: "UPDATE fields SET config = x'1AFFFFFFFFFFFFFFFF7F'"),
    changed("no text", .newest, "protobuf", sql: "UPDATE templates SET config = x'0A02FFFF'"),
    changed("other kind of field", .newest, "protobuf", sql: "UPDATE decks SET kind = x'0A022201'"),
    changed("no templates", .newest, "has no card templates", sql: "DELETE FROM templates"),
  ]

  /// Lists of media and the media themselves.
  private static let media: [DamagedPackage] = [
    changed("media is no JSON", .older, "its list of media is damaged") { $0["media"] = [0x7B] },
    changed("media is a list", .older, "its list of media is damaged") {
      $0["media"] = Array("[]".utf8)
    },
    changed("names are numbers", .older, "its list of media is damaged") {
      $0["media"] = Array(#"{"0":5}"#.utf8)
    },
    changed("media is no protobuf", .newest, "protobuf") { $0["media"] = [0x0A, 0x7F] },
    changed("list is no zstd", .newest, "damaged: ") { $0.plain.insert("media") },
    changed("large list", .older, "more comes out of it") {
      $0["media"] = Array(repeating: 0x20, count: 40 << 20)
    },
    changed("other content", .newest, "the media file \"a.png\": damaged: its content") {
      $0["0"] = Array("two".utf8)
    },
    changed("other size", .newest, "the media file \"a.png\": damaged: its content") {
      $0["0"] = Array("more than one".utf8)
    },
    changed("media is no zstd", .newest, "the media file \"é b.mp3\": damaged") {
      $0.plain.insert("1")
    },
  ]
}

extension ProtobufBytes {
  /// A list of media.
  static func list(of media: ProtobufBytes...) -> [UInt8] {
    var list = ProtobufBytes()
    for message in media { list.add(1, message.bytes) }
    return list.bytes
  }
}
