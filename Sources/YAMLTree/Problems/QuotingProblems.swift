extension YAMLProblem {
  /// A tab, or a text that begins with a character that YAML keeps for itself.
  func wrongFirstCharacter(_ lines: SourceLines) -> Explanation? {
    guard let character = lines.character(at: mark) else { return nil }
    if character == "\t" { return tab(lines) }
    return Explanation(
      "a text cannot begin with \"\(character)\"", at: mark, to: lines.after(mark),
      help: "put the text into quotes")
  }

  /// `*` and `&` name nodes, so that Markdown's `**bold**` and HTML's `&nbsp;` need quotes.
  func notAName(_ lines: SourceLines) -> Explanation? {
    guard let character = lines.character(at: contextMark) else { return nil }
    let meaning = character == "*" ? "an alias" : "an anchor"
    return Explanation(
      "a text cannot begin with \"\(character)\"", at: contextMark, to: lines.after(contextMark),
      help: "put the text into quotes; without them \"\(character)\" begins \(meaning)")
  }

  func notATag(_ lines: SourceLines) -> Explanation? {
    guard lines.character(at: contextMark) == "!" else { return nil }
    return Explanation(
      "a text cannot begin with \"!\"", at: contextMark, to: lines.after(contextMark),
      help: "put the text into quotes; without them \"!\" begins a tag")
  }

  func notADirective(_ lines: SourceLines) -> Explanation? {
    Explanation(
      "a line cannot begin with \"%\"", at: contextMark, to: lines.after(contextMark),
      help: "put the text into quotes")
  }

  func openQuote(_ lines: SourceLines) -> Explanation? {
    guard let quote = lines.character(at: contextMark) else { return nil }
    return Explanation(
      "the quote is never closed", at: contextMark, to: lines.after(contextMark),
      context: .init(message: "the search for its end stopped here", mark: mark),
      help: "write \(quote) where the text ends")
  }

  func wrongEscape(_ lines: SourceLines) -> Explanation? {
    guard message == "found unknown escape character" else { return nil }
    let character = lines.character(at: lines.after(mark)).map(String.init) ?? ""
    return Explanation(
      "\"\\\(character)\" means nothing in double quotes", at: mark, to: lines.after(mark, 2),
      help: "write \"\\\\\" for a backslash, or use single quotes")
  }

  func wrongBlockHeader(_ lines: SourceLines) -> Explanation? {
    guard let sign = lines.character(at: contextMark),
      message == "did not find expected comment or line break"
    else { return nil }
    return Explanation(
      "text after \"\(sign)\"", at: mark, to: lines.lineEnd(of: mark),
      help: "begin the text on the next line, or put all of it into quotes")
  }
}
