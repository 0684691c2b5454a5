import DeckModel
import JSONText

/// The fields that the sides of a template show: on the back, those that are not on the front already.
struct FieldsOnTemplate {
  private let front: [String]
  private let back: [String]

  init(_ template: JSONValue) {
    front = Self.fields(template["qfmt"].string).filter { $0 != "FrontSide" }
    let front = front
    back = Self.fields(template["afmt"].string).filter {
      $0 != "FrontSide" && !front.contains($0)
    }
  }

  var json: JSONValue {
    [.array(front.map(JSONValue.string)), .array(back.map(JSONValue.string))]
  }

  /// What stands in double braces, without filters; sections are passed over.
  private static func fields(_ text: String) -> [String] {
    var fields: [String] = []
    var rest = text[...]
    while let start = rest.byteRange(of: "{{") {
      let inner = rest[start.upperBound...]
      guard let end = inner.byteRange(of: "}}") else { break }
      let name = inner[..<end.lowerBound].unicodeScalars
      if !name.isEmpty, !name.contains(where: { $0 == "#" || $0 == "/" || $0 == "}" }) {
        let last = name.filter { $0 != "{" }.split(separator: ":").last
        fields.append(last.map { String(String.UnicodeScalarView($0)) } ?? "")
      }
      rest = inner[end.upperBound...]
    }
    return fields
  }
}
