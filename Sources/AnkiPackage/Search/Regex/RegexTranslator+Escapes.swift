extension RegexTranslator {
  /// What words are made of.
  static let wordMembers = #"\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}"#
  private static let wordStart = "(?<![\(wordMembers)])(?=[\(wordMembers)])"
  private static let wordEnd = "(?<=[\(wordMembers)])(?![\(wordMembers)])"

  /// What stands behind a backslash, outside a class.
  mutating func escape() throws(RegexError) -> String {
    switch reader.next {
    case "b":
      _ = reader.take()
      return reader.take("{") ? try border() : "(?:\(Self.wordStart)|\(Self.wordEnd))"
    case "B":
      _ = reader.take()
      return "(?!\(Self.wordStart)|\(Self.wordEnd))"
    case "<":
      _ = reader.take()
      return "(?:\(Self.wordStart))"
    case ">":
      _ = reader.take()
      return "(?:\(Self.wordEnd))"
    case "A", "z": return "\\" + (reader.take().map { String($0) } ?? "")
    default:
      switch try classEscape() {
      case .scalar(let scalar): return scalar.escapedForPCRE
      case .members(let members): return "[\(members)]"
      case .others(let members): return "[^\(members)]"
      }
    }
  }

  /// The border of a word by its name.
  private mutating func border() throws(RegexError) -> String {
    switch reader.take(upTo: "}") {
    case "start": return "(?:\(Self.wordStart))"
    case "end": return "(?:\(Self.wordEnd))"
    case "start-half": return "(?<![\(Self.wordMembers)])"
    case "end-half": return "(?![\(Self.wordMembers)])"
    default: throw RegexError(message: "borders of words are start, end, start-half and end-half")
    }
  }

  /// What an escape stands for that can be in a class too.
  enum Escape {
    case scalar(Unicode.Scalar)
    /// One of these members of a class.
    case members(String)
    /// What is none of them.
    case others(String)
  }

  /// What stands behind a backslash, in a class or outside.
  mutating func classEscape() throws(RegexError) -> Escape {
    guard let scalar = reader.take() else {
      throw RegexError(message: "nothing follows a backslash")
    }
    switch scalar {
    case "d": return .members(#"\p{Nd}"#)
    case "D": return .others(#"\p{Nd}"#)
    case "s": return .members(#"\p{White_Space}"#)
    case "S": return .others(#"\p{White_Space}"#)
    case "w": return .members(Self.wordMembers)
    case "W": return .others(Self.wordMembers)
    case "p": return try property(isNegated: false)
    case "P": return try property(isNegated: true)
    case "x": return .scalar(try number(digits: 2))
    case "u": return .scalar(try number(digits: 4))
    case "U": return .scalar(try number(digits: 8))
    default:
      let controls: [Unicode.Scalar: Unicode.Scalar] = [
        "a": "\u{7}", "f": "\u{C}", "t": "\t", "n": "\n", "r": "\r", "v": "\u{B}",
      ]
      if let control = controls[scalar] { return .scalar(control) }
      if scalar.isASCII, !scalar.isASCIIAlphanumeric, scalar != "<", scalar != ">" {
        return .scalar(scalar)
      }
      throw RegexError(
        message: scalar.isASCIIDigit
          ? "Anki cannot refer back to a group" : "\\\(scalar) means nothing")
    }
  }

  /// A character by its number in hexadecimal digits.
  private mutating func number(digits count: Int) throws(RegexError) -> Unicode.Scalar {
    var digits = ""
    if reader.take("{") {
      digits = reader.take(upTo: "}") ?? ""
    } else {
      for _ in 0..<count { digits += reader.take().map { String($0) } ?? "" }
    }
    let isHex = digits.unicodeScalars.allSatisfy { $0.properties.isASCIIHexDigit }
    guard isHex, let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) else {
      throw RegexError(message: "there is no character of this number")
    }
    return scalar
  }

  private mutating func property(isNegated: Bool) throws(RegexError) -> Escape {
    let name = reader.take("{") ? reader.take(upTo: "}") : reader.take().map { String($0) }
    guard let name, let property = RegexProperty(name) else {
      throw RegexError(message: "there is no property of characters of this name")
    }
    return property.isNegated != isNegated ? .others(property.members) : .members(property.members)
  }
}
