/// A JSON document as a value, with its keys in the order of writing.
indirect enum JSONTree {
  case null
  case bool(Bool)
  case int(Int)
  case string(String)
  case array([JSONTree])
  case object([(key: String, value: JSONTree)])

  /// A string, or null.
  static func optional(_ text: String?) -> Self { text.map(Self.string) ?? .null }
  /// A number, or null.
  static func optional(_ number: (some BinaryInteger)?) -> Self {
    number.map { .int(Int($0)) } ?? .null
  }

  /// The document, indented by two blanks, ending with a line feed.
  var document: String {
    var text = ""
    write(to: &text, indent: "\n")
    return text + "\n"
  }

  /// - Parameter indent: a line feed and the blanks of this level.
  private func write(to text: inout String, indent: String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .int(let value): text += String(value)
    case .string(let value): Self.write(value, to: &text)
    case .array(let items):
      Self.write(items, "[", "]", to: &text, indent) { $0.write(to: &$1, indent: $2) }
    case .object(let members):
      Self.write(members, "{", "}", to: &text, indent) { member, text, indent in
        Self.write(member.key, to: &text)
        text += ": "
        member.value.write(to: &text, indent: indent)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], _ open: String, _ close: String, to text: inout String, _ indent: String,
    _ writeItem: (Item, inout String, String) -> Void
  ) {
    text += open
    for (index, item) in items.enumerated() {
      text += (index == 0 ? "" : ",") + indent + "  "
      writeItem(item, &text, indent + "  ")
    }
    text += (items.isEmpty ? "" : indent) + close
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20: text += "\\u" + Printable.hexadecimal(scalar.value)
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
