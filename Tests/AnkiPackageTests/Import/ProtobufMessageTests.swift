import Testing

@testable import AnkiPackage

/// Messages are read as protobuf has it, and never past their end.
@Suite struct ProtobufMessageTests {
  @Test func readsFieldsByNumber() throws {
    var inner = ProtobufBytes()
    inner.add(1, 300)
    var outer = ProtobufBytes()
    outer.add(1, 7)
    outer.add(2, Array("é".utf8))
    outer.add(3, inner.bytes)
    outer.add(3, inner.bytes)
    outer.add(1, .max)
    let message = try ProtobufMessage(outer.bytes[...])
    #expect(try message.number(1) == -1)
    #expect(try message.text(2) == "é")
    var numbers: [Int64?] = []
    try message.forEach(3) { inner throws(Refusal) in numbers.append(try inner.number(1)) }
    #expect(numbers == [300, 300])
    #expect(try message.number(9) == nil && message.text(9).isEmpty && !message.flag(9))
    #expect(try message.has(3) && !message.has(9))
  }

  @Test func passesOverWhatItDoesNotKnow() throws {
    // A number of eight bytes, one of four, then field 2.
    let bytes: [UInt8] = [0x09, 1, 2, 3, 4, 5, 6, 7, 8, 0x1D, 1, 2, 3, 4, 0x10, 5]
    #expect(try ProtobufMessage(bytes[...]).number(2) == 5)
  }

  @Test(
    arguments: [
      [0x08], [0x80], [0x0A, 2, 0], [0x00, 1], [0x0B], [0x0C], [0x0F], [0x09, 1], [0x0D],
      [0x08] + Array(repeating: 0xFF, count: 11), [0x0A] + Array(repeating: 0xFF, count: 9) + [1],
    ] as [[UInt8]])
  func refusesWhatIsNone(bytes: [UInt8]) {
    #expect(throws: Refusal.self) { try ProtobufMessage(bytes[...]) }
  }

  @Test func refusesAnotherKindOfValue() throws {
    let message = try ProtobufMessage([0x08, 1, 0x12, 1, 0xFF])
    #expect(throws: Refusal.self) { try message.text(1) }
    #expect(throws: Refusal.self) { try message.number(2) }
    #expect(throws: Refusal.self) { try message.text(2) }
    #expect(throws: Refusal.self) { try message.forEach(1) { _ throws(Refusal) in } }
  }
}
