import AnkiOracle
import DeckModel
import Foundation
import SeededRandom
import Testing

/// Shortcuts for what is common give what the long way gives.
@Suite struct ShortcutTests {
  /// Every scalar that is taken for composed by its bytes, alone and among others of them.
  @Test func whatIsTakenForComposedIs() {
    var wrong: [Unicode.Scalar] = []
    for range in [UInt32(0x20)...0x7E, 0x80...0x2FF, 0x400...0x47F, 0x3000...0x9FFF] {
      for scalar in range.compactMap(Unicode.Scalar.init) {
        let text = "\(scalar)e\(scalar)\u{304B}\(scalar)\u{6F22}\(scalar)\u{E9}"
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
      let text = " \(raw.joined(separator: " ")) "
      for _ in 0..<2 { #expect(known.tags([text]) == Canonical.tags([text])) }
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

  /// What goes by words of eight bytes says the same as going byte by byte, wherever a byte stands.
  @Test func wordsOfBytesSayWhatBytesSay() {
    var random = SeededRandom.printingSeed("wordsOfBytesSayWhatBytesSay")
    let pieces = [
      "a", "plain text", "<", "&", " ", "~", "\u{1F}", "\u{7F}", "\t", "\n", "é", "日", "か",
    ]
    for _ in 0..<2_000 {
      let one = random.text(of: pieces, upTo: 6)
      let other = Bool.random(using: &random) ? one : random.text(of: pieces, upTo: 6)
      #expect(one.hasBytes(of: other) == (Array(one.utf8) == Array(other.utf8)))
      #expect(
        one.contains(byte: 0x3C, or: 0x26)
          == Array(one.utf8).contains { [0x3C, 0x26].contains($0) })
      let kept = one.unicodeScalars.filter {
        !($0.value < 0x20 || $0.value == 0x7F) || "\t\n".unicodeScalars.contains($0)
      }
      #expect(Canonical.fieldText(one).hasBytes(of: String(String.UnicodeScalarView(kept))))
    }
  }

  @Test func bytesDifferWhereTextsAreEqual() {
    #expect("\u{E9}" == "e\u{301}")
    #expect(!"\u{E9}".hasBytes(of: "e\u{301}"))
    #expect(!"caf\u{E9} au lait".hasBytes(of: "cafe\u{301} au lait"))
    #expect("".hasBytes(of: ""))
  }

  /// Eight bytes are looked at together: each byte counts wherever it stands among them.
  @Test(arguments: 1...20) func everyByteCountsAtEveryPlace(length: Int) {
    for place in 0..<length {
      for byte in UInt8(0)..<0x80 {
        var bytes = Array(repeating: UInt8(ascii: "x"), count: length)
        bytes[place] = byte
        let text = String(decoding: bytes, as: UTF8.self)
        let isControl = byte == 0x7F || byte < 0x20 && byte != 9 && byte != 10
        if isControl { bytes.remove(at: place) }
        #expect(Array(Canonical.fieldText(text).utf8) == bytes)
        #expect(text.contains(byte: byte))
        #expect(text.contains(byte: 0x3C, or: 0x7B) == (byte == 0x3C || byte == 0x7B))
      }
    }
  }
}
