/// A protobuf message whose fields are found by number: enough to read the few that are of use.
///
/// It knows no schema. A field that is not there has its default, of a field that is there more than
/// once the last counts, and those that nobody asks for are passed over, as protobuf has it.
struct ProtobufMessage {
  /// A field as it stands in the bytes.
  private enum Value {
    case number(UInt64)
    case bytes(ArraySlice<UInt8>)
    /// A number of fixed width, of which nothing of ours is made.
    case fixed
  }

  private let content: ArraySlice<UInt8>

  /// The message that the bytes are.
  ///
  /// - Throws: ``Refusal`` when they are none.
  init(_ bytes: ArraySlice<UInt8>) throws(Refusal) {
    content = bytes
    try scan { _, _ throws(Refusal) in }
  }

  /// Goes over the fields in the order in which they stand; nothing is kept of them, as bytes made to
  /// harm could have very many.
  private func scan(_ body: (UInt64, Value) throws(Refusal) -> Void) throws(Refusal) {
    var rest = content
    while !rest.isEmpty {
      let key = try Self.varint(&rest)
      guard key >> 3 > 0 else { throw Self.damage }
      try body(key >> 3, try Self.value(kind: key & 7, &rest))
    }
  }

  /// A whole number; nil where it is not there.
  func number(_ field: UInt64) throws(Refusal) -> Int64? {
    switch try last(field) {
    case .number(let number)?: Int64(bitPattern: number)
    case nil: nil
    default: throw Self.damage
    }
  }

  /// Whether a flag is there and set.
  func flag(_ field: UInt64) throws(Refusal) -> Bool { try number(field) ?? 0 != 0 }

  /// A text; empty where it is not there.
  func text(_ field: UInt64) throws(Refusal) -> String {
    guard let bytes = try bytes(field) else { return "" }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw Self.damage }
    return text
  }

  /// The bytes of a text or message; nil where it is not there.
  func bytes(_ field: UInt64) throws(Refusal) -> ArraySlice<UInt8>? {
    switch try last(field) {
    case .bytes(let bytes)?: bytes
    case nil: nil
    default: throw Self.damage
    }
  }

  /// Whether a field is there.
  func has(_ field: UInt64) throws(Refusal) -> Bool { try last(field) != nil }

  /// Calls `body` with each message of a repeated field.
  func forEach(
    _ field: UInt64, _ body: (ProtobufMessage) throws(Refusal) -> Void
  ) throws(Refusal) {
    try scan { number, value throws(Refusal) in
      guard number == field else { return }
      guard case .bytes(let bytes) = value else { throw Self.damage }
      try body(try ProtobufMessage(bytes))
    }
  }

  private func last(_ field: UInt64) throws(Refusal) -> Value? {
    var found: Value?
    try scan { number, value throws(Refusal) in if number == field { found = value } }
    return found
  }

  private static func value(
    kind: UInt64, _ rest: inout ArraySlice<UInt8>
  ) throws(Refusal) -> Value {
    switch kind {
    case 0: return .number(try varint(&rest))
    case 1: return try skip(8, &rest)
    case 2: return .bytes(try take(try varint(&rest), &rest))
    case 5: return try skip(4, &rest)
    default: throw damage
    }
  }

  private static func skip(
    _ count: UInt64, _ rest: inout ArraySlice<UInt8>
  ) throws(Refusal) -> Value {
    _ = try take(count, &rest)
    return .fixed
  }

  private static func take(
    _ count: UInt64, _ rest: inout ArraySlice<UInt8>
  ) throws(Refusal) -> ArraySlice<UInt8> {
    guard count <= UInt64(rest.count) else { throw damage }
    let end = rest.startIndex + Int(count)
    defer { rest = rest[end...] }
    return rest[..<end]
  }

  /// A number of up to ten bytes, of each seven bits, the lowest first.
  private static func varint(_ rest: inout ArraySlice<UInt8>) throws(Refusal) -> UInt64 {
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 70, by: 7) {
      guard let byte = rest.popFirst() else { throw damage }
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
    }
    throw damage
  }

  private static let damage = Refusal("damaged: what should be a protobuf message is none")
}
