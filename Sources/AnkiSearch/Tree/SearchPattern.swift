/// A text to look for, in which places may stand for other text.
public struct SearchPattern: Hashable, Sendable {
  /// A piece of a pattern.
  public enum Part: Hashable, Sendable {
    /// This text.
    case literal(String)
    /// Any one character (`_`).
    case one
    /// Any number of characters, also none (`*`).
    case many
  }

  /// The pieces; no two literals follow each other, and none is empty.
  public let parts: [Part]

  /// A pattern of these pieces.
  ///
  /// Anki takes every blank in a search for a space (seen in 26.9): where a literal has another, such as
  /// the wide one of Japanese text or the end of a line, any character may stand.
  public init(_ parts: [Part]) {
    self.parts = parts.reduce(into: []) { joined, part in
      guard case .literal(let text) = part else { return joined.append(part) }
      for scalar in text.unicodeScalars { joined.append(scalar) }
    }
  }

  /// A pattern that is this text and no other, as far as blanks can be told apart.
  public init(_ text: String) { self.init([.literal(text)]) }

  /// A pattern of which this text is a part.
  public init(containing text: String) { self.init([.many, .literal(text), .many]) }

  /// Any text, also none.
  public static let anything = SearchPattern([.many])

  /// Any text but none.
  public static let something = SearchPattern([.one, .many])
}

extension SearchPattern {
  /// The text, when the pattern stands for just one.
  public var literal: String? {
    switch parts.first {
    case nil: ""
    case .literal(let text) where parts.count == 1: text
    default: nil
    }
  }

  /// Whether it stands for this text alone, to the letter.
  public func isLiteral(_ text: String) -> Bool {
    literal.map { $0.utf8.elementsEqual(text.utf8) } ?? false
  }

  /// The pattern, with a capital when it would be one of these keywords.
  func sparing(_ keywords: [String]) -> SearchPattern {
    guard let word = keywords.first(where: isLiteral) else { return self }
    return SearchPattern(word.prefix(1).uppercased() + word.dropFirst())
  }

  /// The number that Anki takes it for; nil when it is none.
  var number: UInt16? { literal.flatMap { Numeral.read($0) } }
}

extension [SearchPattern.Part] {
  fileprivate mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isForeignBlank { return append(.one) }
    var text = String.UnicodeScalarView()
    if case .literal(let before) = last {
      removeLast()
      text = before.unicodeScalars
    }
    text.append(scalar)
    append(.literal(String(text)))
  }
}

extension Unicode.Scalar {
  /// Whether it is a blank that a search cannot hold.
  var isForeignBlank: Bool { self != " " && properties.isWhitespace }
}
