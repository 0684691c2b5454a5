import Glibc

/// Random numbers that a seed repeats: SplitMix64.
package struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  /// A generator that gives the same numbers for the same seed.
  package init(seed: UInt64) { state = seed }

  /// A generator of a fixed seed, or of the one in `DECKFORM_TEST_SEED`; the seed is printed.
  package static func printingSeed(_ test: String = #function) -> SeededRandom {
    let seed = given ?? fixed
    print("\(test): DECKFORM_TEST_SEED=\(seed)")
    return SeededRandom(seed: seed)
  }

  /// The seed in `DECKFORM_TEST_SEED` alone, or a fixed one and those with which a test once failed.
  package static func seeds(andThoseThatFailed failed: UInt64...) -> [UInt64] {
    given.map { [$0] } ?? [fixed] + failed
  }

  private static let fixed: UInt64 = 1
  private static var given: UInt64? {
    getenv("DECKFORM_TEST_SEED").flatMap { UInt64(String(cString: $0)) }
  }

  /// The next number.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A text of up to `length` pieces of an alphabet.
  package mutating func text(of pieces: [String], upTo length: Int) -> String {
    (0..<Int.random(in: 0...length, using: &self)).map { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &self)]
    }.joined()
  }
}
