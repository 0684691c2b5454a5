/// The `{a,b}` of a pattern, written out.
enum Braces {
  /// More than anyone writes, and few enough to match against.
  private static let mostAlternatives = 1_000

  /// Every text that the braces stand for, in order; braces may be nested.
  static func expanded(_ pattern: String) throws(GlobError) -> [String] {
    var rest = pattern.unicodeScalars[...]
    let texts = try sequence(&rest, inBraces: false)
    guard rest.isEmpty else { throw .unpairedBrace }
    return texts
  }

  /// Texts and braces one after another, up to a `,` or `}` that belongs to an outer brace.
  private static func sequence(
    _ rest: inout Substring.UnicodeScalarView, inBraces: Bool
  ) throws(GlobError) -> [String] {
    var texts = [""]
    while let next = rest.first, next != "}", !(inBraces && next == ",") {
      let parts = try next == "{" ? braces(&rest) : [String(rest.removeFirst())]
      guard texts.count * parts.count <= mostAlternatives else { throw .tooManyAlternatives }
      texts = texts.flatMap { text in parts.map { text + $0 } }
    }
    return texts
  }

  private static func braces(_ rest: inout Substring.UnicodeScalarView) throws(GlobError)
    -> [String]
  {
    var texts: [String] = []
    repeat {
      rest.removeFirst()
      texts += try sequence(&rest, inBraces: true)
    } while rest.first == ","
    guard rest.popFirst() == "}" else { throw .unpairedBrace }
    return texts
  }
}
