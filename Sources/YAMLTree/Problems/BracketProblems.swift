extension YAMLProblem {
  func openBracket(_ lines: SourceLines) -> Explanation? {
    guard let bracket = lines.character(at: contextMark) else { return nil }
    let closing = bracket == "[" ? "]" : "}"
    return Explanation(
      "expected \",\" or \"\(closing)\"", at: mark,
      context: .init(message: "the \"\(bracket)\" is here", mark: contextMark),
      help: "close it with \"\(closing)\", or put the text into quotes if the \"\(bracket)\""
        + " belongs to it")
  }

  func valueExpected(_ lines: SourceLines) -> Explanation? {
    guard let character = lines.character(at: mark) else { return nil }
    return Explanation(
      "\"\(character)\" cannot stand here", at: mark, to: lines.after(mark),
      help: "put the text into quotes")
  }

  /// Text behind a closing quote or bracket, as in `'it's'` and `{{c1::x}} y`.
  func textAfterValue(_ lines: SourceLines) -> Explanation {
    let closing = lines.textBefore(mark).last { $0 != " " } ?? " "
    return Explanation(
      "text after the closing \(closing)", at: mark, to: lines.lineEnd(of: mark),
      help: helpAfter(closing))
  }

  private func helpAfter(_ closing: Unicode.Scalar) -> String {
    switch closing {
    case "'": "put the whole text into quotes, and write '' for a ' inside it"
    case "\"": "put the whole text into quotes, and write \\\" for a \" inside it"
    default: "put the whole text into quotes"
    }
  }
}
