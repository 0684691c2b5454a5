/// Why a YAML file cannot be read, with the place and, where one is known, the way to mend it.
package struct YAMLError: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Broken syntax.
    case syntax
    /// Not UTF-8, or a character that cannot stand in YAML.
    case encoding
    /// Nesting, expansion or size above the limits.
    case limit
    /// An alias that names nothing, or a node that it is part of.
    case alias
    /// A merge key whose value is not a mapping.
    case merge
    /// A second document in the file.
    case documents
  }

  /// A second place that explains the first ("the quote opens here").
  package struct Context: Hashable, Sendable {
    package var message: String
    package var mark: YAMLMark
  }

  package var kind: Kind
  /// The name of the file, as it was given to the parser.
  package var file: String
  /// What is wrong, in one line.
  package var message: String
  /// Where it is wrong.
  package var mark: YAMLMark
  /// The column after the stretch that is wrong; nil when only a point is known.
  package var endMark: YAMLMark?
  package var context: Context?
  /// The edit that mends it.
  package var help: String?

  init(
    _ kind: Kind, _ message: String, file: String, at mark: YAMLMark, to endMark: YAMLMark? = nil,
    context: Context? = nil, help: String? = nil
  ) {
    self.kind = kind
    self.file = file
    self.message = message
    self.mark = mark
    self.endMark = endMark
    self.context = context
    self.help = help
  }
}

extension YAMLError: CustomStringConvertible {
  /// `file:line:column: message`, as compilers print it.
  package var description: String { "\(file):\(mark): \(message)" }
}
