import Testing

@testable import Digests

/// BLAKE3's own examples: bytes 0, 1, … 250, 0, … of a length.
@Suite struct BLAKE3Tests {
  @Test(arguments: [
    (0, "af1349b9f5f9a1a6a0404dea36dcc949"), (1, "2d3adedff11b61f14c886e35afa03673"),
    (1024, "42214739f095a406f3fc83deb889744a"), (1025, "d00278ae47eb27b34faecf67b4fe263f"),
    (2049, "5f4d72f40d7a5f82b15ca2b2e44b1de3"), (8193, "bab6c09cb8ce8cf459261398d2e7aef3"),
  ])
  func examples(length: Int, start: String) {
    let bytes = (0..<length).map { UInt8($0 % 251) }
    let hex = BLAKE3.digest(bytes).prefix(16).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }
    #expect(hex.joined() == start)
  }
}
