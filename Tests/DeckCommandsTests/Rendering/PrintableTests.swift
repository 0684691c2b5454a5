import Testing

@testable import DeckCommands

@Suite struct PrintableTests {
  @Test func nothingMovesTheCursor() {
    #expect(Printable.line("a\u{1B}[2Jb\rc\u{7}") == "a‹U+001B›[2Jb‹U+000D›c‹U+0007›")
    #expect(Printable.line("a\nb\tc") == "a⏎b⇥c")
    #expect(Printable.line("\u{202E}x\u{2066}") == "‹U+202E›x‹U+2066›")
    #expect(Printable.line("é 日本 👩‍👧") == "é 日本 👩‍👧")
  }

  @Test func widthsAreThoseOfATerminal() {
    #expect(DisplayWidth.of("abc") == 3)
    #expect(DisplayWidth.of("日本語") == 6)
    #expect(DisplayWidth.of("ｶﾅ") == 2)
    #expect(DisplayWidth.of("한글") == 4)
    #expect(DisplayWidth.of("e\u{301}") == 1)
    #expect(DisplayWidth.of("か\u{3099}") == 2)
    #expect(DisplayWidth.of("🎉") == 2)
    #expect(DisplayWidth.of("…→⏎") == 3)
  }

  @Test func rolesAreColouredOnlyWhenAsked() {
    #expect(Style.plain(.error, "x") == "x")
    #expect(Style.coloured(.error, "x") == "\u{1B}[1;31mx\u{1B}[0m")
    #expect(Style.coloured(.error, "") == "")
  }
}
