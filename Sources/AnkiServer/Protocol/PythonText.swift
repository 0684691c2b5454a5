import JSONText

/// How Python writes values: the add-on's error texts contain them.
enum PythonText {
  /// A string in quotes, as `repr` writes it.
  static func quoted(_ text: String) -> String {
    let quote = text.contains("'") && !text.contains("\"") ? "\"" : "'"
    var result = quote
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "'" where quote == "'": result += "\\'"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + quote
  }

  /// A value as `str` writes it.
  static func text(_ value: JSONValue) -> String {
    if case .string(let text) = value { text } else { representation(value) }
  }

  /// A value as `repr` writes it.
  static func representation(_ value: JSONValue) -> String {
    switch value {
    case .null: "None"
    case .bool(let flag): flag ? "True" : "False"
    case .integer(let number): "\(number)"
    case .double(let number): "\(number)"
    case .string(let text): quoted(text)
    case .array(let elements):
      "[" + elements.map(representation).joined(separator: ", ") + "]"
    case .object(let members):
      "{"
        + members.map { "\(quoted($0.key)): \(representation($0.value))" }.joined(separator: ", ")
        + "}"
    }
  }

  /// Words in quotes, as Python counts them up: `'a'`, `'a' and 'b'`, `'a', 'b', and 'c'`.
  static func list(_ words: [String]) -> String {
    let quoted = words.map(quoted)
    switch quoted.count {
    case 0, 1: return quoted.joined()
    case 2: return quoted.joined(separator: " and ")
    default:
      return quoted.dropLast().joined(separator: ", ") + ", and " + (quoted.last ?? "")
    }
  }
}

extension PythonText {
  /// The name of a value's type, quoted.
  static func typeName(_ value: JSONValue) -> String {
    switch value {
    case .null: "'NoneType'"
    case .bool: "'bool'"
    case .integer: "'int'"
    case .double: "'float'"
    case .string: "'str'"
    case .array: "'list'"
    case .object: "'dict'"
    }
  }
}
