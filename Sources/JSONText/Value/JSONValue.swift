/// A JSON value that can be changed and keeps what it does not know, in its order.
///
/// Anki keeps note types and decks as JSON. Other programs put members of their own there, which must
/// survive us.
package enum JSONValue: Equatable, Sendable {
  case object([Member])
  case array([JSONValue])
  case string(String)
  case integer(Int64)
  case double(Double)
  case bool(Bool)
  case null

  /// A name and its value.
  package struct Member: Equatable, Sendable {
    package var key: String
    package var value: JSONValue

    package init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The value of a text.
  package static func parse(_ text: String) throws(JSONError) -> JSONValue {
    JSONValue(try JSONElement.parse(text))
  }

  package init(_ element: JSONElement) {
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
  package var text: String {
    var json = JSONWriter()
    write(to: &json)
    return json.text
  }

  /// Writes the value.
  package func write(to json: inout JSONWriter) {
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
  package init(stringLiteral text: String) { self = .string(text) }
  package init(integerLiteral number: Int64) { self = .integer(number) }
  package init(booleanLiteral flag: Bool) { self = .bool(flag) }
  package init(floatLiteral number: Double) { self = .double(number) }
  package init(nilLiteral: ()) { self = .null }
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  package init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { Member(key: $0.0, value: $0.1) })
  }
}
