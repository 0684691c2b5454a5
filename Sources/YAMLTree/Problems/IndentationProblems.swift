extension YAMLProblem {
  func tab(_ lines: SourceLines) -> Explanation {
    Explanation(
      "a tab where only spaces may stand", at: mark, to: lines.after(mark),
      help: "indent with spaces, and leave no tab on an empty line")
  }

  /// A key that belongs to no mapping above, or that follows a finished value.
  func keyExpected(_ lines: SourceLines) -> Explanation {
    guard lines.isFirst(mark) else { return textAfterValue(lines) }
    return Explanation(
      "this line fits none of the lines above by its indentation", at: mark,
      to: lines.lineEnd(of: mark),
      context: .init(message: "the keys above begin here", mark: contextMark),
      help: "indent it exactly like the lines that it belongs to")
  }

  func itemExpected(_ lines: SourceLines) -> Explanation {
    Explanation(
      "a list goes on here, but the line does not begin with \"- \" in the list's column",
      at: mark, to: lines.lineEnd(of: mark),
      context: .init(message: "the list begins here", mark: contextMark),
      help: "begin the line with \"- \", or indent it like the lines that it belongs to")
  }

  func itemNotAllowed(_ lines: SourceLines) -> Explanation {
    Explanation(
      "a list cannot begin here", at: mark, to: lines.after(mark),
      help: "begin the list on a line of its own, or put the text into quotes")
  }

  func textAfterEnd(_ lines: SourceLines) -> Explanation {
    Explanation(
      "text after the end of the document", at: mark, to: lines.lineEnd(of: mark),
      help: "a file holds one mapping: indent this line like the lines above, or remove it")
  }
}
