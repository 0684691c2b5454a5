import Testing

@testable import AnkiPackage

/// What comes out of a package is bounded and whole.
@Suite struct UnpackTests {
  @Test func limitsGrowWithWhatIsPacked() throws {
    #expect(UnpackLimit(packed: 0).rest == 64 << 20)
    #expect(UnpackLimit(packed: 1 << 20).rest == (200 + 64) << 20)
    #expect(UnpackLimit(packed: 1 << 40, atMost: UnpackLimit.collection).rest == 4 << 30)
    #expect(UnpackLimit(packed: .max).rest == .max)
    var limit = UnpackLimit(10)
    try limit.take(6)
    try limit.take(4)
    #expect(throws: Refusal.self) { try limit.take(1) }
  }

  /// Through pieces of any size, several frames, and buffers of output that are just full.
  @Test(arguments: [1, 7, 4096, 1 << 20], [0, 1, 1 << 18, 700_000])
  func zstdComesOutWhole(piece: Int, count: Int) throws {
    let content = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
    let packed = ForeignPackage.packed(content) + ForeignPackage.packed(Array("end".utf8))
    let stream = try ZstdStream()
    var found: [UInt8] = []
    for start in stride(from: 0, to: packed.count, by: piece) {
      try packed[start..<min(start + piece, packed.count)].withUnsafeBytes { bytes in
        try stream.unpack(bytes) { found.append(contentsOf: $0) }
      }
    }
    try stream.finish()
    #expect(found == content + Array("end".utf8))
  }

  @Test func zstdThatIsCutIsRefused() throws {
    let packed = ForeignPackage.packed(Array("some text".utf8))
    let stream = try ZstdStream()
    try packed.dropLast().withUnsafeBytes { bytes in try stream.unpack(bytes) { _ in } }
    #expect(throws: Refusal.self) { try stream.finish() }
  }
}
