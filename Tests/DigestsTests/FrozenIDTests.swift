import Digests
import Testing

/// Values here are promises to everyone who has imported a deck: they must never be changed.
@Suite struct FrozenIDTests {
  @Test func guidsAreFrozen() {
    #expect(FrozenID.guid(namespace: "french-b1", id: "bonjour") == "g-tkLTH<Yx")
    #expect(FrozenID.guid(namespace: "french-b1", id: "au revoir") == "ve%MIX4.hL")
    #expect(FrozenID.guid(namespace: "", id: "") == "g;hCLd>@jS")
    #expect(FrozenID.guid(namespace: "jlpt", id: "日本") == "lunJkGPPQx")
  }

  @Test func numbersAreFrozen() {
    #expect(FrozenID.number(.model, namespace: "french-b1", "Vocabulary") == 5_009_867_068_403_989)
    #expect(
      FrozenID.number(.field, namespace: "french-b1", "Vocabulary", "Word") == 5_393_134_580_366_625
    )
    #expect(
      FrozenID.number(.template, namespace: "french-b1", "Vocabulary", "Word")
        == 7_146_550_189_158_412)
    #expect(FrozenID.number(.deck, namespace: "french-b1", "French::B1") == 8_853_511_499_356_873)
    #expect(FrozenID.moment(.note, namespace: "french-b1", "bonjour") == 1_530_723_433_921)
  }

  @Test func namesAreNotRunTogether() {
    #expect(
      FrozenID.number(.field, namespace: "a", "b", "c")
        != FrozenID.number(.field, namespace: "a", "bc"))
    #expect(FrozenID.guid(namespace: "a", id: "bc") != FrozenID.guid(namespace: "ab", id: "c"))
  }

  @Test(arguments: 0..<500) func staysInItsRange(index: Int) {
    let number = FrozenID.number(.deck, namespace: "range", "\(index)")
    #expect(1 << 52 <= number && number < 1 << 53)
    let moment = FrozenID.moment(.note, namespace: "range", "\(index)")
    #expect(1 << 40 <= moment && moment < 1 << 40 + 1 << 39)
    #expect(FrozenID.guid(namespace: "range", id: "\(index)").utf8.count == 10)
  }
}
