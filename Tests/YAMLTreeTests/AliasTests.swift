import Testing
import YAMLTree

struct AliasTests {
  @Test func `an alias has the content it names and its own place`() throws {
    let root = try #require(try parse("a: &x {k: [1, 2]}\nb: *x\nc: &s text\nd: *s\n").root)
    let alias = try #require(root["b"])
    #expect(alias.kind == .alias)
    #expect(alias.start == YAMLMark(line: 2, column: 4))
    #expect(alias.resolved.start == YAMLMark(line: 1, column: 4))
    #expect(alias.outline == #"{k: ["1", "2"]}"#)
    #expect(root["d"]?.scalar == "text")
  }

  @Test func `a name given again means the newer node from there on`() throws {
    let root = try #require(try parse("- &x 1\n- *x\n- &x [&x 2, *x]\n- *x\n").root)
    #expect(root.outline == #"["1", "1", ["2", "2"], "2"]"#)
  }

  @Test func `a merge adds the keys that the mapping does not have`() throws {
    let root = try #require(
      try parse(
        """
        base: &base {a: 1, b: 2}
        more: &more {b: 3, c: 4}
        one: {<<: *base, b: own}
        two: {b: own, <<: [*more, *base]}
        three: {x: 0, <<: {y: 1}, z: 2}
        """
      ).root)
    #expect(root["one"]?.outline == #"{b: "own", a: "1"}"#)
    #expect(root["two"]?.outline == #"{b: "own", c: "4", a: "1"}"#)
    #expect(root["three"]?.outline == #"{x: "0", z: "2", y: "1"}"#)
  }

  @Test func `a merged mapping brings what it merges itself`() throws {
    let root = try #require(
      try parse("- &a {k: 1, l: 1}\n- &b {<<: *a, l: 2, m: 2}\n- {<<: *b, m: 3}\n").root)
    #expect(Array(root.elements).last?.outline == #"{m: "3", l: "2", k: "1"}"#)
  }

  @Test func `own entries keep the merge key, a quoted one is a key like others`() throws {
    let root = try #require(try parse("a: &a {k: 1}\nb: {<<: *a, l: 2}\nc: {'<<': x}\n").root)
    #expect(root["b"]?.ownEntries.map { $0.key.isMergeKey } == [true, false])
    #expect(root["c"]?.outline == #"{<<: "x"}"#)
    #expect(root["c"]?.ownEntries.first { _ in true }?.key.isMergeKey == false)
  }

  @Test func `two merge keys in one mapping are duplicates and both merge`() throws {
    let root = try #require(try parse("{<<: {a: 1}, <<: {a: 2, b: 3}}").root)
    #expect(root.duplicateKeys.count == 1)
    #expect(root.outline == #"{a: "1", b: "3"}"#)
  }

  @Test(
    arguments: [
      ("a: ▸*missing\n", .alias),
      ("a: &x [1, ▸*x]\n", .alias),
      ("a: &x\n  b: {c: ▸*x}\n", .alias),
      ("a: {<<: ▸text}\n", .merge),
      ("a: &t text\nb: {<<: [{}, ▸*t]}\n", .merge),
    ] as [(MarkedText, YAMLError.Kind)])
  func `a wrong alias or merge is refused at its place`(
    text: MarkedText, kind: YAMLError.Kind
  ) throws {
    let error = try #require(parseError(Array(text.text.utf8)))
    #expect(error.kind == kind)
    #expect(error.mark == text.marks.first)
  }
}
