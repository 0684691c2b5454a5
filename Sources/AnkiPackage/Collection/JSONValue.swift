import JSONText

/// A JSON value that can be changed and keeps what it does not know, in its order.
///
/// Anki keeps note types and decks as JSON. Other programs put members of their own there, which must
/// survive us.
enum JSONValue: Equatable, Sendable {
  case object([Member])
  case array([JSONValue])
  case string(String)
  case integer(Int64)
  case double(Double)
  case bool(Bool)
  case null

  /// A name and its value.
  struct Member: Equatable, Sendable {
    var key: String
    var value: JSONValue
  }

  /// The value of a text.
  static func parse(_ text: String) throws(Refusal) -> JSONValue {
    do {
      return JSONValue(try JSONElement.parse(text))
    } catch {
      throw Refusal("damaged JSON in the collection: \(error.message)")
    }
  }

  init(_ element: JSONElement) {
    switch element.kind {
    case .object:
      self = .object(element.members.map { Member(key: $0.key, value: JSONValue($0.value)) })
    case .array: self = .array(element.elements.map(JSONValue.init))
    case .string: self = .string(element.string ?? "")
    case .integer: self = element.int.map(JSONValue.integer) ?? .double(element.double ?? 0)
    case .double: self = .double(element.double ?? 0)
    case .bool: self = .bool(element.bool ?? false)
    case .null: self = .null
    }
  }

  /// The value as compact JSON.
  var text: String {
    var json = JSONWriter()
    write(to: &json)
    return json.text
  }

  private func write(to json: inout JSONWriter) {
    switch self {
    case .object(let members):
      json.object { json in
        for member in members {
          json.key(member.key)
          member.value.write(to: &json)
        }
      }
    case .array(let elements): json.array { json in for e in elements { e.write(to: &json) } }
    case .string(let text): json.value(text)
    case .integer(let number): json.value(number)
    case .double(let number): json.value(number)
    case .bool(let flag): json.value(flag)
    case .null: json.null()
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByFloatLiteral, ExpressibleByNilLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral text: String) { self = .string(text) }
  init(integerLiteral number: Int64) { self = .integer(number) }
  init(booleanLiteral flag: Bool) { self = .bool(flag) }
  init(floatLiteral number: Double) { self = .double(number) }
  init(nilLiteral: ()) { self = .null }
  init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { Member(key: $0.0, value: $0.1) })
  }
}
