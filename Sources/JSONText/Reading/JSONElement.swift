/// A node of a parsed JSON text.
///
/// Reading allocates nothing but the strings that are asked for. An accessor of another kind than the
/// node's gives nil; the `required…` family throws instead, naming what was expected.
public struct JSONElement {
  /// The kinds of nodes; a number without fraction and exponent is an `integer`.
  public enum Kind: String, Sendable {
    case object, array, string, integer, double, bool, null
  }

  let document: JSONDocument
  let index: Int

  /// The root of a text.
  public static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONElement {
    JSONElement(document: try JSONDocument.parse(bytes), index: 1)
  }

  /// The root of a text.
  public static func parse(_ text: String) throws(JSONError) -> JSONElement {
    try parse(Array(text.utf8))
  }

  /// What the node is.
  public var kind: Kind {
    switch document.tag(at: index) {
    case JSONDocument.Tag.object: .object
    case JSONDocument.Tag.array: .array
    case JSONDocument.Tag.string: .string
    case JSONDocument.Tag.signed, JSONDocument.Tag.unsigned: .integer
    case JSONDocument.Tag.double: .double
    case JSONDocument.Tag.yes, JSONDocument.Tag.no: .bool
    default: .null
    }
  }

  /// Whether it is `null`.
  public var isNull: Bool { document.tag(at: index) == JSONDocument.Tag.null }

  /// Its text, if it is a string.
  public var string: String? {
    guard document.tag(at: index) == JSONDocument.Tag.string else { return nil }
    return String(decoding: document.utf8(at: index), as: UTF8.self)
  }

  /// Its value, if it is an integer that fits.
  public var int: Int64? {
    switch document.tag(at: index) {
    case JSONDocument.Tag.signed: Int64(bitPattern: document.number(at: index))
    case JSONDocument.Tag.unsigned: Int64(exactly: document.number(at: index))
    default: nil
    }
  }

  /// Its value, if it is a number; large integers are rounded.
  public var double: Double? {
    switch document.tag(at: index) {
    case JSONDocument.Tag.double: Double(bitPattern: document.number(at: index))
    case JSONDocument.Tag.signed: Double(Int64(bitPattern: document.number(at: index)))
    case JSONDocument.Tag.unsigned: Double(document.number(at: index))
    default: nil
    }
  }

  /// Its value, if it is `true` or `false`.
  public var bool: Bool? {
    switch document.tag(at: index) {
    case JSONDocument.Tag.yes: true
    case JSONDocument.Tag.no: false
    default: nil
    }
  }

  /// Whether it is a string of exactly these bytes.
  public func isString(_ text: String) -> Bool {
    document.tag(at: index) == JSONDocument.Tag.string && document.isString(text, at: index)
  }
}
