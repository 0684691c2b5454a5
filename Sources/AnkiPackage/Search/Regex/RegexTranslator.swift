/// Translates regular expressions of Rust's crate `regex`, in which Anki searches, into those of PCRE2.
///
/// The rules are those of the crate's documentation; what it refuses is refused.
struct RegexTranslator {
  /// As deep as groups may be nested, there too.
  private static let maximumDepth = 250

  var reader: RegexReader
  /// Whether blanks and comments are passed over.
  var isExtended = false
  private var depth = 0

  private init(_ text: String) { reader = RegexReader(text) }

  /// The expression in the language of PCRE2.
  ///
  /// - Throws: ``RegexError`` when it is none.
  static func translate(_ text: String) throws(RegexError) -> String {
    var translator = RegexTranslator(text)
    let result = try translator.sequence()
    guard translator.reader.next == nil else {
      throw RegexError(message: "a bracket was not opened")
    }
    return result
  }

  /// Alternatives up to the end of the group.
  private mutating func sequence() throws(RegexError) -> String {
    var pieces: [String] = []
    var canRepeat = false
    while let scalar = reader.next, scalar != ")" {
      if isExtended, skipBlank() { continue }
      if let count = try repetition() {
        guard canRepeat, let piece = pieces.popLast() else {
          throw RegexError(message: "nothing stands before the repetition")
        }
        pieces.append("(?:\(piece))\(count)")
        continue
      }
      let piece = try piece()
      canRepeat = piece.canRepeat
      pieces.append(piece.text)
    }
    return pieces.joined()
  }

  private mutating func skipBlank() -> Bool {
    if reader.take("#") {
      _ = reader.take { $0 != "\n" }
      return true
    }
    return !reader.take { $0.properties.isWhitespace }.isEmpty
  }

  private mutating func piece() throws(RegexError) -> (text: String, canRepeat: Bool) {
    guard let scalar = reader.take() else { throw RegexError(message: "the expression has no end") }
    switch scalar {
    case "|": return ("|", false)
    case "(": return try group()
    case "[": return (try characterClass(), true)
    case "\\": return (try escape(), true)
    case ".", "^", "$": return (String(scalar), true)
    default: return (scalar.escapedForPCRE, true)
    }
  }

  /// `*`, `+`, `?` and counts, also those that take as little as they can; nil where there is none.
  private mutating func repetition() throws(RegexError) -> String? {
    let count: String
    switch reader.next {
    case "*", "+", "?": count = reader.take().map { String($0) } ?? ""
    case "{":
      _ = reader.take()
      guard let text = reader.take(upTo: "}"), let counts = Self.counts(text) else {
        throw RegexError(message: "between { and } must stand a number or two, as in {2,3}")
      }
      count = counts
    default: return nil
    }
    return reader.take("?") ? count + "?" : count
  }

  private static func counts(_ text: String) -> String? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let least = count(parts[0]) else { return nil }
    if parts.count == 1 { return "{\(least)}" }
    if parts[1].isEmpty { return "{\(least),}" }
    guard let most = count(parts[1]), least <= most else { return nil }
    return "{\(least),\(most)}"
  }

  private static func count(_ text: Substring) -> UInt16? {
    text.unicodeScalars.allSatisfy(\.isASCIIDigit) ? UInt16(text) : nil
  }

  private mutating func group() throws(RegexError) -> (text: String, canRepeat: Bool) {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else {
      throw RegexError(message: "groups are nested too deep")
    }
    let wasExtended = isExtended
    var start = "(?:"
    if reader.take("?") {
      let flags = try groupStart()
      if flags.isAlone { return (flags.text, false) }
      start = flags.text
    }
    let content = try sequence()
    guard reader.take(")") else { throw RegexError(message: "a group has no end") }
    isExtended = wasExtended
    return (start + content + ")", true)
  }

  /// What stands behind `(?`: a name or flags.
  private mutating func groupStart() throws(RegexError) -> (text: String, isAlone: Bool) {
    for look in ["=", "!", "<=", "<!"] where reader.isAt(look) {
      throw RegexError(message: "Anki cannot look ahead or behind")
    }
    if reader.take("P<") || reader.take("<") {
      guard let name = reader.take(upTo: ">"), Self.isName(name) else {
        throw RegexError(message: "a group has no right name")
      }
      return ("(?:", false)
    }
    let flags = reader.take { $0.isASCIIAlphanumeric || $0 == "-" }
    guard let end = reader.take(), end == ":" || end == ")", !flags.isEmpty || end == ":" else {
      throw RegexError(message: "a group begins with unknown flags")
    }
    let known = try RegexFlags(flags)
    if let flag = known.extends { isExtended = flag }
    let isAlone = end == ")"
    return (
      "(?\(known.text)\(isAlone && !known.text.isEmpty ? ")" : isAlone ? ":)" : ":")", isAlone
    )
  }

  private static func isName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, !first.isASCIIDigit else { return false }
    return text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.isASCIIDigit || "_.[]".unicodeScalars.contains($0)
    }
  }
}

/// The flags of a group.
struct RegexFlags {
  /// Those that PCRE has too.
  private(set) var text = ""
  /// Whether blanks are passed over; nil when the flags do not say.
  private(set) var extends: Bool?

  init(_ flags: String) throws(RegexError) {
    var isOn = true
    for flag in flags.unicodeScalars {
      switch flag {
      case "-" where isOn:
        isOn = false
        text += "-"
      case "x": extends = isOn
      case "i", "m", "s", "U": text.unicodeScalars.append(flag)
      case "u" where isOn: break
      case "u", "R": throw RegexError(message: "the flag \(flag) is not supported here")
      default: throw RegexError(message: "there is no flag \(flag)")
      }
    }
    if text == "-" { text = "" }
  }
}
