/// A property of characters by its name in Unicode.
struct RegexProperty {
  /// The members of a class that have it.
  let members: String
  /// Whether those are meant that do not.
  let isNegated: Bool

  /// A property such as `L`, `Letter`, `Greek`, `gc=Lu` or `script!=Han`; nil for what is none.
  init?(_ text: String) {
    isNegated = text.contains("!=")
    let parts = text.replacing("!=", with: "=").replacing(":", with: "=").split(separator: "=")
    let names = parts.map(Self.plain)
    switch names.count {
    case 1: members = Self.category(names[0]) ?? Self.named(names[0]) ?? "\\p{sc:\(names[0])}"
    case 2:
      switch names[0] {
      case "gc", "generalcategory":
        guard let category = Self.category(names[1]) else { return nil }
        members = category
      case "sc", "script": members = "\\p{sc:\(names[1])}"
      case "scx", "scriptextensions": members = "\\p{scx:\(names[1])}"
      default: return nil
      }
    default: return nil
    }
  }

  /// A name without what does not count: case, blanks, dashes and underscores.
  private static func plain(_ name: Substring) -> String {
    name.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }

  private static func named(_ name: String) -> String? {
    switch name {
    case "any": "\\x{0}-\\x{10ffff}"
    case "ascii": "\\x{0}-\\x{7f}"
    case "alphabetic", "uppercase", "lowercase", "whitespace", "emoji", "ideographic", "dash",
      "hexdigit",
      "math", "emojipresentation", "joincontrol", "idstart", "idcontinue", "cased", "diacritic",
      "unifiedideograph", "extendedpictographic", "quotationmark":
      "\\p{\(name)}"
    default: nil
    }
  }

  /// A general category by its long or short name.
  private static func category(_ name: String) -> String? {
    let short = categories[name] ?? name
    guard let known = categories.values.first(where: { $0.lowercased() == short.lowercased() })
    else {
      return nil
    }
    return known == "LC" ? #"\p{Lu}\p{Ll}\p{Lt}"# : "\\p{\(known)}"
  }

  private static let categories = [
    "letter": "L", "casedletter": "LC", "uppercaseletter": "Lu", "lowercaseletter": "Ll",
    "titlecaseletter": "Lt", "modifierletter": "Lm", "otherletter": "Lo", "mark": "M",
    "nonspacingmark": "Mn", "spacingmark": "Mc", "enclosingmark": "Me", "number": "N",
    "decimalnumber": "Nd", "digit": "Nd", "letternumber": "Nl", "othernumber": "No",
    "punctuation": "P", "punct": "P", "connectorpunctuation": "Pc", "dashpunctuation": "Pd",
    "openpunctuation": "Ps", "closepunctuation": "Pe", "initialpunctuation": "Pi",
    "finalpunctuation": "Pf", "otherpunctuation": "Po", "symbol": "S", "mathsymbol": "Sm",
    "currencysymbol": "Sc", "modifiersymbol": "Sk", "othersymbol": "So", "separator": "Z",
    "spaceseparator": "Zs", "lineseparator": "Zl", "paragraphseparator": "Zp", "other": "C",
    "control": "Cc", "cntrl": "Cc", "format": "Cf", "unassigned": "Cn", "privateuse": "Co",
  ]
}
