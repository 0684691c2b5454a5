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
    guard canBeQuoted else { return doubleQuoted }
    return text.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") })
      ? singleQuoted : "\"" + text + "\""
  }

  /// Whether quotes can hold it without escapes.
  var canBeQuoted: Bool { traits.isPrintable && !traits.hasBreak }

  /// Whether a literal block can hold it.
  ///
  /// Blank lines at the end would run into those between entries.
  var canBeBlock: Bool {
    traits.isPrintable && !traits.hasOddBreak && !text.utf8.suffix(2).elementsEqual("\n\n".utf8)
      && text.utf8.contains { $0 != 10 && $0 != 32 && $0 != 9 }
  }

  /// Whether it has line breaks, and a block can hold them.
  var isBetterAsBlock: Bool { traits.hasBreak && canBeBlock }

  /// Whether a block of it must say how far it is indented: its first line with content begins with a
  /// blank.
  private var needsIndicator: Bool {
    let first = text.utf8.first { $0 != 10 }
    return first == 32 || first == 9
  }

  /// In single quotes; only where quotes can hold it.
  ///
  /// By scalars: to a `Character`, a quote and a mark behind it are one letter.
  var singleQuoted: String {
    let quote: Unicode.Scalar = "'"
    let doubled = text.unicodeScalars.flatMap { $0 == quote ? [quote, quote] : [$0] }
    return "'" + String(String.UnicodeScalarView(doubled)) + "'"
  }

  /// The text as the value of a key: a literal block where that reads better, else one line.
  ///
  /// - Parameter indentation: the columns before the block's lines.
  package func value(indentation: Int) -> String {
    guard traits.isBetterAsBlock, canBeBlock else { return line() }
    return block(indentation: indentation, parentColumn: indentation - 2)
  }

  /// The text as a literal block; only where one can hold it.
  ///
  /// - Parameters:
  ///   - indentation: the columns before the block's lines.
  ///   - parentColumn: the columns before the key, or the dash, that it belongs to.
  ///   - remark: what stands behind the sign of the block.
  func block(indentation: Int, parentColumn: Int, remark: String = "") -> String {
    let blanks = String(repeating: " ", count: indentation)
    let indicator = needsIndicator ? "\(indentation - parentColumn)" : ""
    let body =
      text.utf8.last == UInt8(ascii: "\n") ? Substring(text.unicodeScalars.dropLast()) : text[...]
    return "|" + indicator + (text.utf8.last == UInt8(ascii: "\n") ? "" : "-") + remark
      + body.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "\n" : "\n" + blanks + $0 }.joined()
  }

  /// In double quotes, with escapes for what is not printable.
  var doubleQuoted: String {
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
