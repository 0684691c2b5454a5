/// What libyaml found wrong, in its own words.
struct YAMLProblem {
  enum Stage {
    case memory, reader, scanner, parser
  }

  var stage: Stage
  var message: String
  /// Where, for the scanner and the parser.
  var mark: YAMLMark
  /// For the reader: the offset of the byte that it refuses, and the code point or byte, if any.
  var offset: Int
  var value: Int
  var context: String?
  var contextMark: YAMLMark
}
