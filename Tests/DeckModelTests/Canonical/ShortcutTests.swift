import DeckModel
import Foundation
import Testing

/// Shortcuts for what is common give what the long way gives.
@Suite struct ShortcutTests {
  /// Every scalar that is taken for composed by its bytes, alone and among others of them.
  @Test func whatIsTakenForComposedIs() {
    var wrong: [Unicode.Scalar] = []
    for range in [UInt32(0x20)...0x7E, 0x80...0x2FF, 0x400...0x47F, 0x4000...0x9FFF] {
      for scalar in range.compactMap(Unicode.Scalar.init) {
        let text = "\(scalar)e\(scalar)\u{6F22}\(scalar)\u{E9}"
        let composed = text.precomposedStringWithCanonicalMapping
        if !Canonical.fieldText(text).utf8.elementsEqual(composed.utf8) { wrong.append(scalar) }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test func knownTagsAreThoseOfEachNote() {
    var known = KnownTags()
    for raw in [["b", "A", "a"], ["a", "A b"], ["A", "a"], [], ["a b", "c::d"], ["a"]] {
      #expect(known.tags(raw) == Canonical.tags(raw))
    }
    #expect(known.tags(["a", "A"]) == ["a"])
    #expect(known.tags(["A", "a"]) == ["A"])
  }

  @Test(arguments: ["", "a", "<", "plain text with & in it", "漢字 und [sound:x]", "ends with <"])
  func bytesAreFoundAnywhere(text: String) {
    for (one, other): (UInt8, UInt8) in [(0x3C, 0x26), (0x5B, 0x5D), (0x3C, 0x3C)] {
      let isThere = Array(text.utf8).contains { $0 == one || $0 == other }
      #expect(text.contains(byte: one, or: other) == isThere)
    }
  }
}
