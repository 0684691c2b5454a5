/// Goes over a regular expression.
struct RegexReader {
  private let scalars: [Unicode.Scalar]
  private(set) var position = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// What stands at the position; nil at the end.
  var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  /// Whether a text stands at the position.
  func isAt(_ text: String) -> Bool { scalars[position...].starts(with: text.unicodeScalars) }

  /// Takes what stands at the position.
  mutating func take() -> Unicode.Scalar? {
    defer { position += 1 }
    return next
  }

  /// Takes a text where it stands at the position.
  mutating func take(_ text: String) -> Bool {
    guard isAt(text) else { return false }
    position += text.unicodeScalars.count
    return true
  }

  /// Takes what stands before a scalar, and that; nil when it is not there.
  mutating func take(upTo end: Unicode.Scalar) -> String? {
    guard let place = scalars[position...].firstIndex(of: end) else { return nil }
    defer { position = place + 1 }
    return scalars[position..<place].map(String.init).joined()
  }

  /// Takes as long as a condition is met.
  mutating func take(while condition: (Unicode.Scalar) -> Bool) -> String {
    var text = String.UnicodeScalarView()
    while let scalar = next, condition(scalar) {
      text.append(scalar)
      position += 1
    }
    return String(text)
  }
}

/// A regular expression that is none, or is not supported.
struct RegexError: Error, Equatable {
  /// What is wrong.
  let message: String
}

extension Unicode.Scalar {
  /// The scalar as PCRE takes it for itself, within a class and without.
  var escapedForPCRE: String { "\\x{\(String(value, radix: 16))}" }

  var isASCIIDigit: Bool { (0x30...0x39).contains(value) }

  var isASCIIAlphanumeric: Bool {
    isASCIIDigit || (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
  }
}
