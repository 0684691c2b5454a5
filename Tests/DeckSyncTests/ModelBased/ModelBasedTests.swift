import Foundation
import Testing

/// Random sequences of edits to the files, edits in Anki, applies, crashes and lost memories.
///
/// `DECKFORM_SEQUENCES` says how many, `DECKFORM_TEST_SEED` at which seed they begin.
@Suite("Nothing is ever lost")
struct ModelBasedTests {
  private static func number(_ name: String) -> UInt64? {
    ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) }
  }

  @Test("whatever happens, in any order")
  func sequences() async {
    let first = Self.number("DECKFORM_TEST_SEED") ?? 0
    for seed in first..<first + (Self.number("DECKFORM_SEQUENCES") ?? 600) {
      let violations = await violations(seed: seed)
      #expect(violations == [], "DECKFORM_TEST_SEED=\(seed) DECKFORM_SEQUENCES=1")
      if !violations.isEmpty { return }
    }
  }

  private func violations(seed: UInt64) async -> [String] {
    var world = World(seed: seed)
    for _ in 0..<Int.random(in: 3...40, using: &world.random) {
      switch Int.random(in: 0..<10, using: &world.random) {
      case 0...3: world.editFiles()
      case 4...5: world.editAnki()
      case 6: await world.apply(cut: cut(&world))
      default: await world.apply()
      }
    }
    await world.converge()
    return world.violations
  }

  private func cut(_ world: inout World) -> MemoryBackend.Cut {
    MemoryBackend.Cut(
      after: Int.random(in: 0...6, using: &world.random),
      hasActed: Bool.random(using: &world.random), staysDown: Bool.random(using: &world.random))
  }
}
