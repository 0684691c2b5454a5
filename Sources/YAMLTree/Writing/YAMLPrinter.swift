/// Writes values in one layout: two columns a level, lists indented below their key.
package struct YAMLPrinter {
  /// What was written so far.
  package private(set) var text = ""

  package init() {}

  /// Writes lines as they are.
  package mutating func write(_ lines: String) { text += lines }

  /// The text of a file that is one mapping.
  package static func text(of pairs: [YAMLPair]) -> String {
    var printer = YAMLPrinter()
    printer.write(pairs, at: 0)
    return printer.text
  }

  /// Writes the entries of a mapping.
  ///
  /// - Parameter column: the columns before the keys.
  package mutating func write(_ pairs: [YAMLPair], at column: Int) {
    for (index, pair) in pairs.enumerated() {
      if index > 0 || column == 0 { indent(column) }
      text += ScalarText(pair.key).line()
      text += ":"
      write(pair.value, below: column)
    }
  }

  /// Writes a value behind its key.
  private mutating func write(_ value: YAMLValue, below column: Int) {
    switch value {
    case .text(let scalar):
      text += " "
      text += ScalarText(scalar).value(indentation: column + 2)
      text += "\n"
    case .mapping(let pairs) where !pairs.isEmpty:
      text += "\n"
      indent(column + 2)
      write(pairs, at: column + 2)
    case .list(let values) where !values.isEmpty:
      text += "\n"
      for value in values { writeElement(value, at: column + 2) }
    case .spacedList(let values) where !values.isEmpty:
      text += "\n"
      for (index, value) in values.enumerated() {
        if index > 0 { text += "\n" }
        writeElement(value, at: column + 2)
      }
    default:
      text += " \(Self.flow(value))\n"
    }
  }

  /// Writes an element of a list.
  ///
  /// - Parameter column: the columns before its dash.
  package mutating func writeElement(_ value: YAMLValue, at column: Int) {
    indent(column)
    text += "- "
    switch value {
    case .mapping(let pairs) where !pairs.isEmpty: write(pairs, at: column + 2)
    case .text(let scalar): text += ScalarText(scalar).value(indentation: column + 2) + "\n"
    default: text += Self.flow(value) + "\n"
    }
  }

  /// A value on one line.
  private static func flow(_ value: YAMLValue) -> String {
    switch value {
    case .text(let text): ScalarText(text).line(inFlow: true)
    case .flowList(let texts):
      "[" + texts.map { ScalarText($0).line(inFlow: true) }.joined(separator: ", ") + "]"
    case .flowMapping(let pairs) where !pairs.isEmpty:
      "{ "
        + pairs.map {
          ScalarText($0.key).line(inFlow: true) + ": " + ScalarText($0.text).line(inFlow: true)
        }.joined(separator: ", ") + " }"
    case .list(let values), .spacedList(let values):
      "[" + values.map(flow).joined(separator: ", ") + "]"
    case .mapping(let pairs):
      "{"
        + pairs.map { ScalarText($0.key).line(inFlow: true) + ": " + flow($0.value) }
        .joined(separator: ", ") + "}"
    case .flowMapping: "{}"
    }
  }

  private mutating func indent(_ column: Int) {
    for _ in 0..<column { text += " " }
  }
}
