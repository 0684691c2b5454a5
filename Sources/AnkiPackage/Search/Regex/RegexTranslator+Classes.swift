extension RegexTranslator {
  /// Characters of a class: members as PCRE writes them, and classes within.
  private struct Members {
    var plain = ""
    var nested: [String] = []

    /// An expression for one of them.
    var expression: String {
      let own = plain.isEmpty ? [] : ["[\(plain)]"]
      let all = own + nested
      return all.isEmpty ? "(?!)" : all.count == 1 ? all[0] : "(?:\(all.joined(separator: "|")))"
    }
  }

  /// How two sets of characters are combined.
  private enum Operator: String, CaseIterable {
    case both = "&&"
    case without = "--"
    case either = "~~"

    func expression(_ one: String, _ two: String) -> String {
      switch self {
      case .both: "(?:(?=\(two))\(one))"
      case .without: "(?:(?!\(two))\(one))"
      case .either: "(?:(?!\(two))\(one)|(?!\(one))\(two))"
      }
    }
  }

  /// A class from behind its bracket, as an expression for one character.
  mutating func characterClass() throws(RegexError) -> String {
    let isNegated = reader.take("^")
    var members = Members()
    // Dashes and a bracket at the start stand for themselves.
    while reader.next == "-" { addScalar("-", to: &members) }
    if members.plain.isEmpty, reader.next == "]" { addScalar("]", to: &members) }
    var left: (expression: String, operation: Operator)?
    while !reader.take("]") {
      if let operation = Operator.allCases.first(where: { reader.isAt($0.rawValue) }) {
        _ = reader.take(operation.rawValue)
        left = (Self.combined(left, members.expression), operation)
        members = Members()
      } else {
        try addMember(to: &members)
      }
    }
    let set = Self.combined(left, members.expression)
    return isNegated ? "(?:(?!\(set))(?s:.))" : set
  }

  private static func combined(
    _ left: (expression: String, operation: Operator)?, _ right: String
  ) -> String {
    left.map { $0.operation.expression($0.expression, right) } ?? right
  }

  private mutating func addScalar(_ scalar: Unicode.Scalar, to members: inout Members) {
    _ = reader.take()
    members.plain += scalar.escapedForPCRE
  }

  private mutating func addMember(to members: inout Members) throws(RegexError) {
    guard let scalar = reader.take() else { throw RegexError(message: "a class has no end") }
    if isExtended, scalar.properties.isWhitespace { return }
    if scalar == "[" {
      if let named = asciiClass() {
        if named.isNegated {
          members.nested.append("[^\(named.members)]")
        } else {
          members.plain += named.members
        }
      } else {
        members.nested.append(try characterClass())
      }
      return
    }
    switch scalar == "\\" ? try classEscape() : .scalar(scalar) {
    case .members(let text):
      members.plain += text
      if isAtRange { throw RegexError(message: "a range must begin with a character") }
    case .others(let text): members.nested.append("[^\(text)]")
    case .scalar(let first): members.plain += try range(from: first)
    }
  }

  /// Whether a dash at the position makes a range.
  private var isAtRange: Bool {
    reader.isAt("-") && !reader.isAt("-]") && !reader.isAt("--")
  }

  private mutating func range(from first: Unicode.Scalar) throws(RegexError) -> String {
    guard isAtRange else { return first.escapedForPCRE }
    _ = reader.take()
    guard let scalar = reader.take() else { throw RegexError(message: "a class has no end") }
    guard case .scalar(let last) = scalar == "\\" ? try classEscape() : .scalar(scalar),
      first <= last
    else { throw RegexError(message: "a range must end with a later character") }
    return "\(first.escapedForPCRE)-\(last.escapedForPCRE)"
  }

  /// A class such as `[:alpha:]`, of ASCII; nil where there is none.
  private mutating func asciiClass() -> (members: String, isNegated: Bool)? {
    guard reader.isAt(":") else { return nil }
    for (name, members) in Self.asciiClasses {
      if reader.take(":\(name):]") { return (members, false) }
      if reader.take(":^\(name):]") { return (members, true) }
    }
    return nil
  }

  private static let asciiClasses = [
    "alnum": "0-9A-Za-z", "alpha": "A-Za-z", "ascii": #"\x00-\x7f"#, "blank": #"\x09\x20"#,
    "cntrl": #"\x00-\x1f\x7f"#, "digit": "0-9", "graph": "!-~", "lower": "a-z", "print": #"\x20-~"#,
    "punct": #"!-\/:-@\[-`{-~"#, "space": #"\x09-\x0d\x20"#, "upper": "A-Z", "word": "0-9A-Za-z_",
    "xdigit": "0-9A-Fa-f",
  ]
}
