/// A text with marks where problems are expected: `«E0102»` stands right before the place.
struct Marked {
  /// The text without the marks.
  var text = ""
  /// What `--format concise` shall say: `path:line:column: error: … [E0102]`, the message left out.
  var expected: [Expectation] = []

  struct Expectation: Equatable {
    var place: String
    var code: String
  }

  init(_ marked: String, path: String) {
    var line = 1
    var column = 1
    var rest = marked.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "«" {
        let code = rest.prefix { $0 != "»" }
        rest = rest.dropFirst(code.count + 1)
        expected.append(.init(place: "\(path):\(line):\(column)", code: String(code)))
        continue
      }
      text.unicodeScalars.append(scalar)
      column += 1
      if scalar == "\n" { (line, column) = (line + 1, 1) }
    }
  }
}
