import GRDB
import JSONText

/// The note types of schema 18, made into the JSON that the older schema keeps.
///
/// The numbers of the protobuf fields are those of Anki's `notetypes.proto`.
struct NewestModels {
  /// All note types.
  private(set) var all: [ModelRecord] = []

  init(_ db: Database) throws {
    let fields = try Self.parts(db, "fields", Self.field)
    let templates = try Self.parts(db, "templates", Self.template)
    let row = try RowStatement(db, sql: "SELECT id, name, config FROM notetypes ORDER BY id")
    while try row.next() {
      let number = row.number(0)
      var json = try Self.options(try ProtobufMessage(row.blob(2)))
      json["name"] = .string(row.text(1))
      json["flds"] = .array(fields[number] ?? [])
      json["tmpls"] = .array(templates[number] ?? [])
      all.append(ModelRecord(json, number: number))
    }
  }

  /// The rows of a table of parts, by note type, in their order.
  private static func parts(
    _ db: Database, _ table: String, _ json: (ProtobufMessage) throws(Refusal) -> JSONValue
  ) throws -> [Int64: [JSONValue]] {
    var parts: [Int64: [JSONValue]] = [:]
    let row = try RowStatement(
      db, sql: "SELECT ntid, name, config FROM \(table) ORDER BY ntid, ord")
    while try row.next() {
      var part = try json(try ProtobufMessage(row.blob(2)))
      part["name"] = .string(row.text(1))
      parts[row.number(0), default: []].append(part)
    }
    return parts
  }

  private static func options(_ config: ProtobufMessage) throws(Refusal) -> JSONValue {
    [
      "type": .integer(try config.number(1) ?? 0), "sortf": .integer(try config.number(2) ?? 0),
      "css": .string(try config.text(3)), "latexPre": .string(try config.text(5)),
      "latexPost": .string(try config.text(6)), "latexsvg": .bool(try config.flag(7)),
    ]
  }

  private static func field(_ config: ProtobufMessage) throws(Refusal) -> JSONValue {
    [
      "sticky": .bool(try config.flag(1)), "rtl": .bool(try config.flag(2)),
      "font": .string(try config.text(3)), "size": .integer(try config.number(4) ?? 0),
      "description": .string(try config.text(5)), "plainText": .bool(try config.flag(6)),
      "collapsed": .bool(try config.flag(7)), "excludeFromSearch": .bool(try config.flag(8)),
    ]
  }

  private static func template(_ config: ProtobufMessage) throws(Refusal) -> JSONValue {
    [
      "qfmt": .string(try config.text(1)), "afmt": .string(try config.text(2)),
      "bqfmt": .string(try config.text(3)), "bafmt": .string(try config.text(4)),
      "did": .integer(try config.number(5) ?? 0), "bfont": .string(try config.text(6)),
      "bsize": .integer(try config.number(7) ?? 0),
    ]
  }
}
