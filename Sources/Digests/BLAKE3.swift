/// The digest BLAKE3, by which Anki names the hints of a card.
///
/// libcrypto has none. The texts are short, so this one is plain and not fast.
package enum BLAKE3 {
  /// The 32 bytes of the digest.
  package static func digest(_ bytes: [UInt8]) -> [UInt8] {
    value(bytes[...], chunk: 0, flags: root).flatMap { word in
      (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) }
    }
  }

  private static let (chunkStart, chunkEnd, parent, root): (UInt32, UInt32, UInt32, UInt32) =
    (1, 2, 4, 8)
  private static let start: [UInt32] = [
    0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB,
    0x5BE0_CD19,
  ]
  private static let order = [2, 6, 3, 10, 7, 0, 4, 13, 1, 11, 12, 5, 9, 14, 15, 8]

  /// The value of a tree over some bytes: a chunk of up to 1,024, or a parent of two trees of which
  /// the left has the largest number of chunks that is a power of two.
  private static func value(
    _ bytes: ArraySlice<UInt8>, chunk: UInt64, flags: UInt32
  ) -> [UInt32] {
    guard bytes.count > 1024 else { return chunkValue(bytes, number: chunk, flags: flags) }
    var left = 1
    while left * 2 * 1024 < bytes.count { left *= 2 }
    let halves =
      value(bytes.prefix(left * 1024), chunk: chunk, flags: 0)
      + value(bytes.dropFirst(left * 1024), chunk: chunk + UInt64(left), flags: 0)
    return compressed(start, halves, counter: 0, size: 64, flags: parent | flags)
  }

  private static func chunkValue(
    _ bytes: ArraySlice<UInt8>, number: UInt64, flags: UInt32
  ) -> [UInt32] {
    let blocks = max(1, (bytes.count + 63) / 64)
    var value = start
    for block in 0..<blocks {
      let content = bytes.dropFirst(block * 64).prefix(64)
      let own = (block == 0 ? chunkStart : 0) | (block == blocks - 1 ? chunkEnd | flags : 0)
      value = compressed(
        value, words(content), counter: number, size: UInt32(content.count), flags: own)
    }
    return value
  }

  private static func words(_ bytes: ArraySlice<UInt8>) -> [UInt32] {
    var words = [UInt32](repeating: 0, count: 16)
    for (index, byte) in bytes.enumerated() {
      words[index / 4] |= UInt32(byte) << (8 * UInt32(index % 4))
    }
    return words
  }

  private static func compressed(
    _ value: [UInt32], _ block: [UInt32], counter: UInt64, size: UInt32, flags: UInt32
  ) -> [UInt32] {
    var block = block
    var state =
      value + start[..<4] + [
        UInt32(truncatingIfNeeded: counter), UInt32(truncatingIfNeeded: counter >> 32), size, flags,
      ]
    for _ in 0..<7 {
      for column in 0..<4 {
        mix(
          &state, (column, column + 4, column + 8, column + 12), block[column * 2],
          block[column * 2 + 1])
      }
      for column in 0..<4 {
        mix(
          &state, (column, (column + 1) % 4 + 4, (column + 2) % 4 + 8, (column + 3) % 4 + 12),
          block[column * 2 + 8], block[column * 2 + 9])
      }
      block = order.map { block[$0] }
    }
    return (0..<8).map { state[$0] ^ state[$0 + 8] }
  }

  private static func mix(
    _ state: inout [UInt32], _ place: (Int, Int, Int, Int), _ one: UInt32, _ two: UInt32
  ) {
    let (a, b, c, d) = place
    for (word, turns) in [(one, (16, 12)), (two, (8, 7))] as [(UInt32, (UInt32, UInt32))] {
      state[a] = state[a] &+ state[b] &+ word
      state[d] = rotated(state[d] ^ state[a], by: turns.0)
      state[c] = state[c] &+ state[d]
      state[b] = rotated(state[b] ^ state[c], by: turns.1)
    }
  }

  private static func rotated(_ word: UInt32, by turns: UInt32) -> UInt32 {
    word >> turns | word << (32 - turns)
  }
}
