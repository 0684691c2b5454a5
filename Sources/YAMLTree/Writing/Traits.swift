/// What of a text decides how it can be written as a scalar.
struct Traits {
  /// Whether all of it may stand in a file as it is.
  private(set) var isPrintable = true
  /// Whether it has a line break of any kind.
  private(set) var hasBreak = false
  /// Whether it can stand without quotes in a block.
  private(set) var canBePlain: Bool
  /// Whether it has what means something in brackets and braces.
  private(set) var hasFlowIndicator = false
  /// Whether a block is easier to read than a line.
  private(set) var isBetterAsBlock = false
  /// Whether it has a line break that a block would read as another one.
  private(set) var hasOddBreak = false

  /// The longest text that is kept on the line of its key, in code points.
  private static let longestLine = 100

  init(of text: String) {
    let bytes = text.utf8
    canBePlain = Self.hasPlainEnds(text)
    if Self.isSimple(bytes) { return }
    var length = 0
    var previous: Unicode.Scalar = "\n"
    for scalar in text.unicodeScalars {
      length += 1
      note(scalar, after: previous)
      previous = scalar
    }
    canBePlain = canBePlain && isPrintable && !hasBreak
    isBetterAsBlock = hasBreak || length > Self.longestLine
  }

  /// Whether a text has nothing but ASCII letters, digits and blanks, and is short; most are.
  private static func isSimple(_ bytes: String.UTF8View) -> Bool {
    bytes.count <= longestLine
      && bytes.allSatisfy { byte in
        byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte == 0x20
      }
  }

  private mutating func note(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar) {
    if !Self.isPrintable(scalar) { isPrintable = false }
    if Self.isBreak(scalar) { hasBreak = true }
    if scalar != "\n", Self.isBreak(scalar) { hasOddBreak = true }
    switch scalar {
    case ",", "[", "]", "{", "}": hasFlowIndicator = true
    // libyaml refuses it in brackets.
    case "?" where previous == ":": hasFlowIndicator = true
    case "#" where previous == " " || previous == "\t": canBePlain = false
    case " " where previous == ":", "\t": canBePlain = false
    default: break
    }
  }

  private static func hasPlainEnds(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last else { return false }
    if "-?:,[]{}#&*!|>'\"%@` \t".utf8.contains(first) || " :\t".utf8.contains(last) { return false }
    return !text.utf8.elementsEqual("<<".utf8) && !text.hasPrefix("...")
  }

  /// Whether YAML lets a character stand in a file.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD,
      0x1_0000...0x10_FFFF:
      true
    default: false
    }
  }

  /// Whether libyaml takes a character for a line break, and reads it as another one.
  static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
