import GRDB
import JSONText

/// The decks of schema 18, made into the JSON that the older schema keeps.
///
/// The numbers of the protobuf fields are those of Anki's `decks.proto`.
enum NewestDecks {
  /// All decks, by number.
  static func json(_ db: Database) throws -> JSONValue {
    var decks: [JSONValue.Member] = []
    let row = try RowStatement(db, sql: "SELECT id, name, kind FROM decks ORDER BY id")
    while try row.next() {
      var deck = try options(try ProtobufMessage(row.blob(2)))
      // Between the levels stands a character that names cannot have.
      deck["name"] = .string(row.text(1).replacing("\u{1F}", with: "::"))
      decks.append(.init(key: "\(row.number(0))", value: deck))
    }
    return .object(decks)
  }

  /// What is kept of the kind: a normal deck (1) or a filtered one (2).
  private static func options(_ kind: ProtobufMessage) throws(Refusal) -> JSONValue {
    guard let bytes = try kind.bytes(1) else {
      return ["dyn": .integer(try kind.has(2) ? 1 : 0), "conf": 1]
    }
    let normal = try ProtobufMessage(bytes)
    var json: JSONValue = [
      "dyn": 0, "conf": .integer(try normal.number(1) ?? 0), "desc": .string(try normal.text(4)),
      "md": .bool(try normal.flag(5)),
    ]
    for (field, name) in [(UInt64(6), "reviewLimit"), (7, "newLimit")] {
      if let limit = try normal.number(field) { json[name] = .integer(limit) }
    }
    // A share of one as a fixed-width number, of which only counts that it is there.
    if try normal.has(10) { json["desiredRetention"] = true }
    return json
  }
}
