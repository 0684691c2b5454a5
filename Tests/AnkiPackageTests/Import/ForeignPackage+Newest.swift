import Digests
import Foundation
import GRDB
import JSONText

@testable import AnkiPackage

extension ForeignPackage {
  /// Makes schema 18 of schema 11, as far as we read it.
  static func renew(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE notetypes (id integer PRIMARY KEY, name text, mtime_secs, usn, config blob);
        CREATE TABLE fields (ntid, ord, name text, config blob, PRIMARY KEY (ntid, ord))
          WITHOUT ROWID;
        CREATE TABLE templates (ntid, ord, name text, mtime_secs, usn, config blob,
          PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
        CREATE TABLE decks (id integer PRIMARY KEY, name text, mtime_secs, usn, common, kind blob);
        CREATE TABLE deck_config (id integer PRIMARY KEY, name text, mtime_secs, usn, config blob);
        INSERT INTO deck_config VALUES (1, 'Default', 0, 0, x'');
        UPDATE col SET ver = 18;
        """)
    let tables = try CollectionTables(db, .json)
    for model in tables.models.all { try add(model, to: db) }
    for member in tables.decks.json.members {
      let name = member.value["name"].string.replacing("::", with: "\u{1F}")
      try db.execute(
        sql: "INSERT INTO decks VALUES (?, ?, 0, 0, x'', x'0A020801')",
        arguments: [Int64(member.key), name])
    }
    try db.execute(sql: "UPDATE col SET models = '', decks = '', dconf = ''")
  }

  private static func add(_ model: ModelRecord, to db: Database) throws {
    var config = ProtobufBytes()
    config.add(3, Array(model.json["css"].string.utf8))
    try db.execute(
      sql: "INSERT INTO notetypes VALUES (?, ?, 0, 0, ?)",
      arguments: [model.number, model.name, config.value])
    for (index, field) in model.fieldNames.enumerated() {
      var config = ProtobufBytes()
      config.add(3, Array("Arial".utf8))
      config.add(4, 20)
      try db.execute(
        sql: "INSERT INTO fields VALUES (?, ?, ?, ?)",
        arguments: [model.number, index, field, config.value])
    }
    for (index, template) in model.json["tmpls"].elements.enumerated() {
      var config = ProtobufBytes()
      config.add(1, Array(template["qfmt"].string.utf8))
      config.add(2, Array(template["afmt"].string.utf8))
      try db.execute(
        sql: "INSERT INTO templates VALUES (?, ?, ?, 0, 0, ?)",
        arguments: [model.number, index, template["name"].string, config.value])
    }
  }
}

/// Writes protobuf messages.
struct ProtobufBytes {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ field: UInt64, _ number: UInt64) {
    varint(field << 3)
    varint(number)
  }

  mutating func add(_ field: UInt64, _ content: [UInt8]) {
    varint(field << 3 | 2)
    varint(UInt64(content.count))
    bytes += content
  }

  private mutating func varint(_ number: UInt64) {
    var rest = number
    while rest > 0x7F {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// The bytes as a value for SQLite.
  var value: Data { Data(bytes) }

  /// A message of the list of media.
  static func media(_ name: String, _ content: [UInt8]) -> ProtobufBytes {
    var message = ProtobufBytes()
    message.add(1, Array(name.utf8))
    message.add(2, UInt64(content.count))
    message.add(3, Digest.sha1(content).bytes)
    return message
  }
}
