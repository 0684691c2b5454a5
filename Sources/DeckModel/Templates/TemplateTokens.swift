/// A piece of a template.
package enum TemplateToken: Equatable {
  /// Text between the braces, which stays as it is.
  case text(String)
  /// An HTML comment, without its marks.
  case comment(String)
  /// The content of a field; its filters are in the order of writing.
  case field(String, filters: [String])
  /// The beginning of what depends on a field.
  case open(String, isNegated: Bool)
  /// Its end.
  case close(String)
}

/// Takes a template apart as Anki does.
package struct TemplateTokens {
  /// The pieces in their order.
  package private(set) var all: [TemplateToken] = []

  /// The pieces of a template.
  package init(_ text: String) {
    var rest = Substring(text).utf8
    var (open, close) = ("{{", "}}")
    var start = Substring(text.unicodeScalars.drop(while: \.properties.isWhitespace)).utf8
    // What changes the braces, as old versions of Anki knew it; Anki passes over it again and again.
    while start.starts(with: "{{=<% %>=}}".utf8) {
      start = start.dropFirst(11)
      (rest, open, close) = (start, "<%", "%>")
    }
    let whole = rest
    var textStart = rest.startIndex
    while !rest.isEmpty {
      let start = rest.startIndex
      if let inner = Self.between(open, close, at: rest) {
        add(whole[textStart..<start], Self.token(inner))
        rest = rest[inner.endIndex...].dropFirst(close.utf8.count)
        textStart = rest.startIndex
      } else if let comment = Self.between("<!--", "-->", at: rest) {
        add(whole[textStart..<start], .comment(String(Substring(comment))))
        rest = rest[comment.endIndex...].dropFirst(3)
        textStart = rest.startIndex
      } else {
        rest = rest.dropFirst()
      }
    }
    add(whole[textStart...], nil)
  }

  private mutating func add(_ text: Substring.UTF8View, _ token: TemplateToken?) {
    if !text.isEmpty { all.append(.text(String(Substring(text)))) }
    if let token { all.append(token) }
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
      // By scalars: a mark behind the sign belongs to the name.
      let name = String(trimmed(Substring(text.unicodeScalars.dropFirst())))
      switch text.unicodeScalars.first {
      case "#": return .open(name, isNegated: false)
      case "^": return .open(name, isNegated: true)
      case "/": return .close(name)
      default: break
      }
    }
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    return .field(parts.last ?? "", filters: parts.dropLast())
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return Substring(scalars[first...last])
  }
}

extension TemplateTokens {
  /// The fields that a cloze filter names.
  package var clozeFields: [String] {
    all.compactMap { token in
      guard case .field(let name, let filters) = token, filters.contains("cloze") else {
        return nil
      }
      return name
    }
  }
}
