/// How a text is written as a scalar, so that reading gives exactly this text.
///
/// The plainest style that can hold it is taken: without quotes, in quotes without escapes, in double
/// quotes with escapes.
package struct ScalarText {
  private let text: String
  private let traits: Traits

  package init(_ text: String) {
    self.text = text
    traits = Traits(of: text)
  }

  /// The text on one line.
  ///
  /// - Parameter inFlow: whether it stands in brackets or braces, where commas and brackets need quotes.
  package func line(inFlow: Bool = false) -> String {
    if traits.canBePlain && !(inFlow && traits.hasFlowIndicator) { return text }
    guard traits.isPrintable, !traits.hasBreak else { return escaped }
    return text.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") })
      ? "'" + text.replacing("'", with: "''") + "'" : "\"" + text + "\""
  }

  /// The text as the value of a key: a literal block where that reads better, else one line.
  ///
  /// - Parameter indentation: the columns before the block's lines.
  package func value(indentation: Int) -> String {
    guard traits.isBetterAsBlock, traits.canBeBlock else { return line() }
    let blanks = String(repeating: " ", count: indentation)
    let indicator = traits.needsIndicator ? "2" : ""
    let body = text.hasSuffix("\n") ? text.dropLast() : text[...]
    return "|" + indicator + (text.hasSuffix("\n") ? "" : "-")
      + body.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "\n" : "\n" + blanks + $0 }.joined()
  }

  /// In double quotes, with escapes for what is not printable.
  private var escaped: String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if Traits.isPrintable(scalar) && !Traits.isBreak(scalar) {
          result.unicodeScalars.append(scalar)
        } else {
          result += Self.escape(scalar)
        }
      }
    }
    return result + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let (letter, width) =
      scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x1_0000 ? ("u", 4) : ("U", 8)
    return "\\" + letter + String(repeating: "0", count: width - digits.utf8.count) + digits
  }
}
