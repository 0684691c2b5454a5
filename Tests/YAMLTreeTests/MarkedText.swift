import YAMLTree

/// A text under test in which `▸` stands before the places that the test expects.
struct MarkedText: ExpressibleByStringLiteral, CustomStringConvertible {
  let text: String
  let marks: [YAMLMark]

  init(stringLiteral marked: String) {
    var (text, marks) = (String.UnicodeScalarView(), [YAMLMark]())
    var place = YAMLMark(line: 1, column: 1)
    for character in marked.unicodeScalars {
      if character == "▸" {
        marks.append(place)
        continue
      }
      text.append(character)
      place = character == "\n" ? .init(line: place.line + 1, column: 1) : place
      if character != "\n" { place.column += 1 }
    }
    (self.text, self.marks) = (String(text), marks)
  }

  var description: String { text.debugDescription }
}

func parse(
  _ text: String, limits: YAMLLimits = YAMLLimits()
) throws(YAMLError) -> YAMLDocument {
  try YAMLDocument.parse(Array(text.utf8), file: "test.yaml", limits: limits)
}

/// The error of a text that must not be readable.
func parseError(_ bytes: [UInt8], limits: YAMLLimits = YAMLLimits()) -> YAMLError? {
  do throws(YAMLError) {
    _ = try YAMLDocument.parse(bytes, file: "test.yaml", limits: limits)
    return nil
  } catch { return error }
}

extension YAMLNode {
  /// The value of a key.
  subscript(key: String) -> YAMLNode? { entries.first { $0.key.scalar == key }?.value }

  /// The whole tree in one line: `{a: "1", b: ["x"]}`.
  var outline: String {
    switch resolved.kind {
    case .sequence: "[" + elements.map(\.outline).joined(separator: ", ") + "]"
    case .mapping:
      "{" + entries.map { "\($0.key.scalar ?? "?"): \($0.value.outline)" }.joined(separator: ", ")
        + "}"
    case .scalar, .alias: (scalar ?? "?").debugDescription
    }
  }
}
