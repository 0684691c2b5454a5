/// What stands between the braces of a template.
enum TemplateToken: Equatable {
  case field(String)
  case open(String, isNegated: Bool)
  case close(String)
}

/// Finds the tokens of a template; text and comments are passed over.
struct TemplateTokens {
  private(set) var all: [TemplateToken] = []

  init(_ text: String) {
    var rest = Substring(text).utf8
    var (open, close) = ("{{", "}}")
    let start = rest.drop { $0 == 0x20 || 9...13 ~= $0 }
    // A first line that changes the braces, as old versions of Anki knew it.
    if start.starts(with: "{{=<% %>=}}".utf8) {
      rest = start.dropFirst(11)
      (open, close) = ("<%", "%>")
    }
    while !rest.isEmpty {
      if let inner = Self.between(open, close, at: rest) {
        all.append(Self.token(inner))
        rest = rest[inner.endIndex...].dropFirst(close.utf8.count)
      } else if let comment = Self.between("<!--", "-->", at: rest) {
        rest = rest[comment.endIndex...].dropFirst(3)
      } else {
        rest = rest.dropFirst()
      }
    }
  }

  private static func between(
    _ open: String, _ close: String, at text: Substring.UTF8View
  ) -> Substring.UTF8View? {
    guard text.starts(with: open.utf8) else { return nil }
    let inner = text.dropFirst(open.utf8.count)
    let end = inner.indices.first { inner[$0...].starts(with: close.utf8) }
    return end.map { inner[..<$0] }
  }

  private static func token(_ inner: Substring.UTF8View) -> TemplateToken {
    let text = trimmed(Substring(inner.drop { $0 == UInt8(ascii: "{") }))
    if text.utf8.count >= 2 {
      let name = String(trimmed(text.dropFirst()))
      switch text.unicodeScalars.first {
      case "#": return .open(name, isNegated: false)
      case "^": return .open(name, isNegated: true)
      case "/": return .close(name)
      default: break
      }
    }
    let key = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).last
    return .field(key.map { String(Substring($0)) } ?? "")
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return Substring(scalars[first...last])
  }
}
