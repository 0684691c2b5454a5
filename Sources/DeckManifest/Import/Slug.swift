import DeckModel

/// Readable words for files and ids, made of names and texts of any script.
enum Slug {
  /// The letters and digits of a text in lower case, with dashes between the words; empty when there
  /// are none.
  ///
  /// - Parameter length: the most characters; what is longer ends with a whole word if it can.
  static func of(_ text: String, length: Int = 60) -> String {
    var words: [Substring.UnicodeScalarView] = []
    let lower = Canonical.fieldText(text.lowercased())
    for word in lower.unicodeScalars.split(whereSeparator: { !isWordPart($0) }) {
      // A mark without its letter, as behind an emoji, would hang on to the dash or slash before it.
      let word = Substring(word).unicodeScalars.drop(while: isMark)
      if !word.isEmpty { words.append(word) }
    }
    var result = String.UnicodeScalarView()
    for word in words {
      if !result.isEmpty, result.count + 1 + word.count > length { break }
      if !result.isEmpty { result.append("-") }
      result.append(contentsOf: word.prefix(length))
    }
    return String(result)
  }

  /// Whether a scalar joins what stands before it to one letter.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    var pair = "a".unicodeScalars
    pair.append(scalar)
    return !scalar.isASCII && String(pair).count == 1
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return (0x30...0x39).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
    }
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
      return true
    default: return false
    }
  }
}

/// Words that were given away: each only once, without regard to case.
struct TakenNames {
  private var taken: Set<String> = []
  /// The number that is tried next behind a word.
  private var next: [String: Int] = [:]

  /// Notes a name that is in use.
  mutating func insert(_ name: String) { taken.insert(Canonical.nameKey(name)) }

  /// The name itself when it is free, else with the first free number behind it.
  mutating func claim(_ name: String, suffix: String = "") -> String {
    let key = Canonical.nameKey(name + suffix)
    if taken.insert(key).inserted { return name + suffix }
    var number = next[key] ?? 2
    while !taken.insert(Canonical.nameKey("\(name)-\(number)\(suffix)")).inserted { number += 1 }
    next[key] = number + 1
    return "\(name)-\(number)\(suffix)"
  }
}
