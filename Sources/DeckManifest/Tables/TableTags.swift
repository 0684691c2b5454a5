/// The tags of a cell: split at blanks, with the commas and semicolons of lists dropped.
enum TableTags {
  static func split(_ text: String) -> [String] {
    text.unicodeScalars.split { $0.properties.isWhitespace }.compactMap { word in
      let tag = String(String.UnicodeScalarView(word.trimmingSeparators))
      return tag.isEmpty ? nil : tag
    }
  }
}

extension Substring.UnicodeScalarView {
  fileprivate var trimmingSeparators: Substring.UnicodeScalarView {
    var rest = self
    while let last = rest.last, last == "," || last == ";" { rest.removeLast() }
    return rest
  }
}
