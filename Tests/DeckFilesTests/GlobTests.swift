import DeckFiles
import Testing

struct GlobTests {
  @Test(arguments: [
    ("models/**/*.y{a,}ml", ["models/a.yaml", "models/a.yml", "models/x/y/a.yml"]),
    ("**", ["a", "a/b", "a/b/c"]),
    ("**/*.csv", ["a.csv", "b/a.csv"]),
    ("a/**/b/**/c", ["a/b/c", "a/x/b/c", "a/b/b/x/y/c"]),
    ("?.txt", ["a.txt", "é.txt", "日.txt"]),
    ("a*b*c", ["abc", "aXbYc", "abbc", "abcbc"]),
    ("{decks,models}/*.{yml,y{a,e}ml}", ["decks/a.yml", "models/b.yaml", "decks/c.yeml"]),
    ("./decks/a.yaml", ["decks/a.yaml"]),
    ("[ab].txt", ["[ab].txt"]),
  ])
  func `matches`(pattern: String, paths: [String]) throws {
    let glob = try Glob(pattern)
    for path in paths { #expect(glob.matches(path), "\(pattern) should match \(path)") }
  }

  @Test(arguments: [
    ("models/**/*.y{a,}ml", ["models.yaml", "decks/a.yaml", "models/a.yamlx", "x/models/a.yml"]),
    ("*.yaml", ["a/b.yaml", "a.yml", "yaml"]),
    ("a/**/b", ["a", "b", "ab", "a/bb"]),
    ("?.txt", [".txt", "ab.txt", "/.txt"]),
    ("é.txt", ["e\u{301}.txt"]),
    ("a*b", ["a/b", "ba"]),
  ])
  func `does not match`(pattern: String, paths: [String]) throws {
    let glob = try Glob(pattern)
    for path in paths { #expect(!glob.matches(path), "\(pattern) should not match \(path)") }
  }

  @Test(arguments: ["a{b", "a}b", "{a,{b}", "}{"])
  func `a brace without a partner is refused`(pattern: String) {
    #expect(throws: GlobError.unpairedBrace) { try Glob(pattern) }
  }

  @Test func `braces that multiply are refused, stars that multiply are fast`() throws {
    let bomb = String(repeating: "{a,b}", count: 40)
    #expect(throws: GlobError.tooManyAlternatives) { try Glob(bomb) }
    let stars = try Glob(String(repeating: "a*", count: 50) + "b")
    #expect(!stars.matches(String(repeating: "a", count: 2_000)))
  }
}
