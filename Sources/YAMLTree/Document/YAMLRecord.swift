/// What a node is.
package enum YAMLKind: Hashable, Sendable {
  case scalar, sequence, mapping, alias
}

/// How a node is written.
package enum YAMLStyle: Hashable, Sendable {
  /// Scalars: without quotes, in `'`, in `"`, after `|`, after `>`. An alias is plain.
  case plain, singleQuoted, doubleQuoted, literal, folded
  /// Sequences and mappings: by indentation, or in brackets.
  case block, flow
}

/// One node on the tape: 32 bytes, without references.
///
/// The nodes inside a sequence or mapping follow it on the tape, up to ``next``; a mapping's
/// children are key, value, key, value.
struct YAMLRecord: Sendable {
  struct Flags: OptionSet, Sendable {
    var rawValue: UInt8
    static let tagged = Flags(rawValue: 1)
    /// A mapping with a merge key of its own.
    static let merges = Flags(rawValue: 2)
    /// A scalar that is a merge key: a plain `<<`.
    static let mergeKey = Flags(rawValue: 4)
  }

  var kind: YAMLKind
  var style: YAMLStyle
  var flags: Flags = []
  var startLine, startColumn, endLine, endColumn: UInt32
  /// The index of the first record after this node and all inside it.
  var next: UInt32
  /// Where a scalar's text begins, or the index of the node that an alias names.
  var offset: UInt32 = 0
  /// The bytes of a scalar's text, the elements of a sequence, or a mapping's own entries.
  var count: UInt32 = 0

  init(_ kind: YAMLKind, _ style: YAMLStyle, from start: YAMLMark, to end: YAMLMark, at index: Int)
  {
    self.kind = kind
    self.style = style
    startLine = UInt32(truncatingIfNeeded: start.line)
    startColumn = UInt32(truncatingIfNeeded: start.column)
    endLine = UInt32(truncatingIfNeeded: end.line)
    endColumn = UInt32(truncatingIfNeeded: end.column)
    next = UInt32(truncatingIfNeeded: index + 1)
  }

  /// Notes where a sequence or mapping ends, and how much it has.
  mutating func end(at mark: YAMLMark, next: Int, count: Int) {
    endLine = UInt32(truncatingIfNeeded: mark.line)
    endColumn = UInt32(truncatingIfNeeded: mark.column)
    self.next = UInt32(next)
    self.count = UInt32(count)
  }

  var start: YAMLMark { YAMLMark(line: Int(startLine), column: Int(startColumn)) }
  var end: YAMLMark { YAMLMark(line: Int(endLine), column: Int(endColumn)) }

  /// Whether nothing is written where a value goes.
  var isEmptyPlain: Bool {
    kind == .scalar && style == .plain && count == 0 && !flags.contains(.tagged)
  }

  /// The place of a scalar's text in the document's.
  var text: Range<Int> { Int(offset)..<Int(offset) + Int(count) }
}
