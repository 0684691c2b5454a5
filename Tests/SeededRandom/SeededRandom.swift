/// Random numbers that a seed repeats: SplitMix64.
package struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  /// A generator that gives the same numbers for the same seed.
  package init(seed: UInt64) { state = seed }

  /// A generator of a new seed, or of the one in `DECKFORM_TEST_SEED`; the seed is printed.
  package static func printingSeed(_ test: String, environment: [String: String]) -> SeededRandom {
    let seed = environment["DECKFORM_TEST_SEED"].flatMap(UInt64.init) ?? .random(in: 0...999_999)
    print("\(test): DECKFORM_TEST_SEED=\(seed)")
    return SeededRandom(seed: seed)
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
