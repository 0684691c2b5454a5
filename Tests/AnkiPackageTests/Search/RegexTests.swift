import Testing

@testable import AnkiPackage

/// Expressions mean what they mean in Rust's crate `regex`; each was tried in Anki 26.9.
@Suite struct RegexTests {
  private func finds(_ regex: String, _ text: String) throws -> Bool {
    let regex = try CompiledRegex(regex)
    var text = text
    return try text.withUTF8 { bytes throws(RegexError) in try regex.matches(bytes) }
  }

  @Test(arguments: [
    ("DOG", "dog"), ("(?-i)dog", "a dog"), ("é", "É"), ("привет", "ПРИВЕТ"), (#"\d"#, "٣"),
    ("[a-z&&[^aeiou]]{3}", "bcd"), ("[[:^alpha:]]", "1"), ("[]a]", "]"), ("[a-]", "-"),
    ("[a[0-9]]", "7"), ("[0-9--4]", "5"), ("[a-g~~b-h]", "h"), ("a**", "b"), ("(?:ab)++c", "ababc"),
    (#"\<dog\>"#, "a dog!"), (#"\b{start}dog\b{end}"#, "dog"), (#"\u0064\x{6f}\U00000067"#, "dog"),
    (#"\p{L}\p{Letter}\p{gc=Ll}"#, "aBc"), (#"\p{script=Han}\p{Han}"#, "日本"), (#"\pN"#, "½"),
    (#"\P{Greek}"#, "a"), (#"\p{sc!=Greek}"#, "a"), ("(?x) d o # x\n g", "dog"),
    ("(?P<n>d)(?<m>o)", "do"),
    ("(?s)a.b", "a\nb"), ("(?m)^b$", "a\nb\nc"), ("a.b", "a\rb"), (#"a\/b\ c\_"#, "a/b c_"),
    ("}", "}"),
    ("", ""), ("a{2}{2}", "aaaa"), ("(?i:A)|b", "a"), (#"\w"#, "\u{301}"), ("^*a", "a"), ("x|", ""),
    ("(?U)a+$", "aaa"), (#"[\w&&\W]|z"#, "z"), (#"[\[\]\\^-]"#, "^"), ("ſ", "S"),
  ])
  func finds(regex: String, text: String) throws {
    #expect(try finds(regex, text))
  }

  @Test(arguments: [
    ("(?-i)DOG", "dog"), ("dog$", "dog\n"), ("a.b", "a\nb"), (#"^\w$"#, "-"), (#"\bd"#, "\u{301}d"),
    ("[a-z&&[^aeiou]]", "e"), ("[[:alpha:]]", "é"), (#"\D"#, "1"), ("[0-9--4]", "4"), ("[^a]", "A"),
    (#"d\b"#, "d\u{301}"), (#"\p{Greek}"#, "a"), ("(?x)a b", "a b"),
  ])
  func passesOver(regex: String, text: String) throws {
    #expect(try !finds(regex, text))
  }

  @Test(arguments: [
    "a{,2}", "x{", #"\h"#, #"\Q"#, #"\é"#, "(?=a)", "(?!a)", "(?<=a)", "(?<!a)", "(?>a)", "(?#a)",
    #"[\w-z]"#,
    "[z-a]", #"\p{Foo}"#, #"[\b]"#, #"\Z"#, #"\G"#, #"\K"#, #"\R"#, #"\1"#, #"\012"#, #"\cA"#, "?",
    "(*)", "(?:a",
    "a)", "[a", "a{2,1}", "a{ 2 }", "a\\", "(", "*", "a|*", "[[:alpha:]", "(?q)a", "(?P<1>a)",
    #"\x{110000}"#,
    #"\x{d800}"#, #"\xg0"#, "a{99999}",
  ])
  func refuses(regex: String) {
    #expect(throws: RegexError.self) { try CompiledRegex(regex) }
  }

  @Test func groupsMayNotBeNestedWithoutEnd() {
    let regex = String(repeating: "(", count: 10_000) + String(repeating: ")", count: 10_000)
    #expect(throws: RegexError(message: "groups are nested too deep")) { try CompiledRegex(regex) }
  }
}
