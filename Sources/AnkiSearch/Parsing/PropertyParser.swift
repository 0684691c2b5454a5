/// Reads what follows `prop:`.
struct PropertyParser {
  private static let names = [
    "ivl", "due", "reps", "lapses", "ease", "pos", "rated", "resched", "cdn:", "cds:", "s", "d",
    "r",
  ]

  private let term: TermParser
  private let value: ArraySlice<Unicode.Scalar>

  init(_ term: TermParser) {
    self.term = term
    value = term.value
  }

  /// The property with its comparison.
  func kind() throws(SearchError) -> SearchTerm.Kind {
    guard let name = Self.names.first(where: { value.starts(with: $0.unicodeScalars) }) else {
      throw SearchError(
        "there is no property of this name",
        help: "there are: " + Self.names.joined(separator: ", "),
        at: term.valuePlace)
    }
    var rest = value.dropFirst(name.unicodeScalars.count)
    let key = name.hasSuffix(":") ? try takeKey(from: &rest) : nil
    guard
      let comparison = SearchComparison.allCases.first(where: {
        rest.starts(with: $0.rawValue.unicodeScalars)
      })
    else {
      throw SearchError(
        "a comparison must stand here", help: "comparisons are: = != < > <= >=",
        at: SearchPlace(rest.startIndex, rest.endIndex))
    }
    let operand = rest.dropFirst(comparison.rawValue.utf8.count)
    return .property(try property(name, key, operand), comparison)
  }

  private func takeKey(
    from rest: inout ArraySlice<Unicode.Scalar>
  ) throws(SearchError) -> CustomDataKey {
    let name = rest.prefix { CustomDataKey(String(Character($0))) != nil }
    guard let key = CustomDataKey(String(name)) else {
      throw SearchError(
        "a key of custom data must stand here: Latin letters and digits",
        at: SearchPlace(rest.startIndex, rest.endIndex))
    }
    rest = rest.dropFirst(name.count)
    return key
  }

  private func property(
    _ name: String, _ key: CustomDataKey?, _ operand: ArraySlice<Unicode.Scalar>
  ) throws(SearchError) -> SearchProperty {
    if let key {
      return name == "cdn:"
        ? .customNumber(key, try decimal(operand)) : .customText(key, try term.raw(operand))
    }
    switch name {
    case "ivl": return .interval(try count(operand))
    case "reps": return .reviews(try count(operand))
    case "lapses": return .lapses(try count(operand))
    case "pos": return .position(try count(operand))
    case "due": return .due(try term.number(operand, "a whole number of days"))
    case "ease": return .ease(try decimal(operand, isLimited: false))
    case "s": return .stability(try decimal(operand))
    case "d": return .difficulty(try decimal(operand))
    case "r": return .retrievability(try decimal(operand))
    case "resched": return .rescheduled(try day(operand))
    default: return try rated(operand)
    }
  }

  private func rated(_ operand: ArraySlice<Unicode.Scalar>) throws(SearchError) -> SearchProperty {
    let colon = operand.firstIndex(of: ":") ?? operand.endIndex
    let day = try day(operand[..<colon])
    return .rated(day, colon < operand.endIndex ? try term.button(operand[(colon + 1)...]) : nil)
  }

  private func count(_ operand: ArraySlice<Unicode.Scalar>) throws(SearchError) -> UInt32 {
    try term.number(operand, "a whole number from 0")
  }

  private func day(_ operand: ArraySlice<Unicode.Scalar>) throws(SearchError) -> DayOffset {
    let what = "0 for today, -1 for yesterday and so on"
    guard let day = DayOffset(try term.number(operand, what)) else {
      throw SearchError(
        "\(what) must stand here", at: SearchPlace(operand.startIndex, operand.endIndex))
    }
    return day
  }

  /// A decimal number; only of the ease Anki takes one without limits (seen in 26.9).
  private func decimal(
    _ operand: ArraySlice<Unicode.Scalar>, isLimited: Bool = true
  ) throws(SearchError) -> SearchDecimal {
    guard let number = Numeral.decimal(String(operand)), number.value.isFinite || !isLimited else {
      throw SearchError(
        "a number must stand here, and not \"\(String(operand))\"",
        at: SearchPlace(operand.startIndex, operand.endIndex))
    }
    return number
  }
}
