/// How Anki refers to media in a field.
enum MediaMarkup {
  /// A picture.
  static func image(_ name: String, alt: String?) -> String {
    "<img src=\"\(source(name))\"" + (alt.map { " alt=\"\(attribute($0))\"" } ?? "") + ">"
  }

  /// A name as it stands in `src`: Anki reads it as HTML and with percent signs decoded.
  static func source(_ name: String) -> String {
    attribute(name.replacing("%", with: "%25"))
  }

  /// A sound or a video.
  static func sound(_ name: String) -> String {
    "[sound:\(name)]"
  }

  /// Text made safe inside a quoted attribute.
  static func attribute(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
