extension YAMLProblem {
  /// A line that should be `key: value` and has no colon; libyaml notices only at a later line.
  func lineWithoutColon(_ lines: SourceLines) -> Explanation {
    Explanation(
      "this line has no \": \"", at: contextMark, to: lines.lineEnd(of: contextMark),
      help: "write \"key: value\"; a text of several lines goes after \"|\" or into quotes")
  }

  /// A `: ` where no key can end.
  func keyNotAllowed(_ lines: SourceLines) -> Explanation {
    let before = lines.textBefore(mark)
    if before.hasColon { return secondColon(lines) }
    if let colon = lines.lineAbove(mark).flatMap(tightColon) {
      return Explanation(
        "a key without a space after its \":\"", at: colon, to: lines.after(colon),
        help: "write a space after the \":\"")
    }
    let first = before.firstIndex { $0 != " " } ?? before.endIndex
    return Explanation(
      "a key cannot stand here", at: YAMLMark(line: mark.line, column: first + 1), to: mark,
      help: "indent it like the keys that it belongs to, or put the text into quotes")
  }

  private func secondColon(_ lines: SourceLines) -> Explanation {
    Explanation(
      "a second \": \" in one line", at: mark, to: lines.after(mark),
      help: "put the text after the key into quotes, as it contains \": \"")
  }

  /// The colon of a line like `key:value`, whose colon does not end a key.
  private func tightColon(_ line: (number: Int, text: [Unicode.Scalar])) -> YAMLMark? {
    guard !line.text[...].hasColon, line.text.last != ":",
      let colon = line.text.firstIndex(of: ":"), line.text[colon + 1] != "/"
    else { return nil }
    return YAMLMark(line: line.number, column: colon + 1)
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// Whether it has a `: `, the end of a key.
  fileprivate var hasColon: Bool {
    indices.dropLast().contains { self[$0] == ":" && self[$0 + 1] == " " }
  }
}
