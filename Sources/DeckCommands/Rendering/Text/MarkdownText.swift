/// Text from files and from Anki made safe inside Markdown on GitHub.
enum MarkdownText {
  /// Lines in a fence that is longer than any run of backticks inside.
  static func fence(_ lines: [String], language: String) -> String {
    let longest = lines.map { longestRun(of: "`", in: $0) }.max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return "\(fence)\(language)\n\(lines.joined(separator: "\n"))\n\(fence)"
  }

  /// A code span.
  static func code(_ text: String) -> String {
    let line = Printable.line(text)
    let run = longestRun(of: "`", in: line)
    guard run > 0 else { return "`\(line)`" }
    let fence = String(repeating: "`", count: run + 1)
    return "\(fence) \(line) \(fence)"
  }

  /// Plain text in a paragraph, a table cell or an HTML element: no markup, mention, link or emoji.
  ///
  /// GitHub looks for mentions, references and emoji after the Markdown is read, so character
  /// references do not hide them: a blank of no width takes them apart.
  static func inline(_ text: String) -> String {
    let scalars = Array(Printable.line(text).unicodeScalars)
    return scalars.indices.map { index in
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      return shown(scalars[index]) + (isBroken(scalars[index], before: next) ? "&#8203;" : "")
    }.joined()
  }

  /// Text inside an HTML comment, which two hyphens or an angle bracket could end.
  static func comment(_ text: String) -> String {
    Printable.line(text).reduce(into: "") { result, character in
      if character == "-", result.last == "-" { result += " " }
      result.append(character == ">" ? " " : character)
    }
  }

  /// An ASCII character that could be markup as a character reference, which means only itself.
  private static func shown(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", " ", ",", ":", "/", "+", "=": String(scalar)
    default: scalar.isASCII ? "&#\(scalar.value);" : String(scalar)
    }
  }

  /// Whether `@name`, `#1`, `GH-1`, `:emoji:` or `https://` could go on behind the character.
  private static func isBroken(_ scalar: Unicode.Scalar, before next: Unicode.Scalar) -> Bool {
    switch scalar {
    case "@", "#": true
    case ":": next != ":" && next != " "
    case "-": next.properties.numericType != nil
    default: false
    }
  }

  private static func longestRun(of character: Unicode.Scalar, in text: String) -> Int {
    var longest = 0
    var run = 0
    for other in text.unicodeScalars {
      run = other == character ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
