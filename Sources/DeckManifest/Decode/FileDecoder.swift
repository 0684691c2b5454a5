import DeckModel
import YAMLTree

/// Reads the nodes of one file and collects all that is wrong with them.
struct FileDecoder {
  /// The file as it is shown, relative to the project folder.
  let file: String
  /// The problems found so far.
  var problems: [Diagnostic] = []

  init(file: String) {
    self.file = file
  }

  /// The place of a node.
  func location(_ node: YAMLNode) -> SourceLocation {
    let (start, end) = (node.start, node.end)
    return SourceLocation(
      file: file, line: start.line, column: start.column, endLine: end.line,
      endColumn: end.column)
  }

  /// Records that something is wrong at a node.
  mutating func report(
    _ code: DiagnosticCode, _ message: String, at node: YAMLNode, label: String? = nil,
    notes: [Diagnostic.Note] = [], help: String? = nil
  ) {
    problems.append(
      Diagnostic(
        code, message, at: location(node), label: label, notes: notes, help: help))
  }

  /// Whether errors came after the first `count` problems.
  func hasErrors(since count: Int) -> Bool {
    problems.count > count && problems[count...].contains { $0.severity == .error }
  }
}

extension FileDecoder {
  /// The text of a scalar, as written; nil (and a problem) for anything else.
  mutating func text(_ node: YAMLNode?, of what: @autoclosure () -> String) -> String? {
    guard let node else { return nil }
    if let text = node.writtenText { return text }
    report(
      .wrongShape, "\(what()) must be text", at: node.resolved,
      label: node.isEmptyPlain ? "nothing here" : "this is a \(node.resolved.kindName)",
      help: node.isEmptyPlain ? "write \"\" for an empty text" : nil)
    return nil
  }

  /// A text that must not be empty.
  mutating func name(_ node: YAMLNode?, of what: String) -> String? {
    guard let node, let text = text(node, of: what) else { return nil }
    if !text.isEmpty { return text }
    report(.invalidValue, "\(what) must not be empty", at: node)
    return nil
  }

  /// One of the words of a choice.
  mutating func choice(_ node: YAMLNode?, _ words: [String], of what: String) -> String? {
    guard let node, let text = text(node, of: what) else { return nil }
    if words.contains(text) { return text }
    report(
      .invalidValue, "\(what) cannot be \"\(text)\"", at: node,
      notes: [.init("it may be: " + words.joined(separator: ", "))],
      help: Nearest.help(for: text, among: words))
    return nil
  }

  /// `true` or `false`, in the spellings that YAML has for them.
  mutating func flag(_ node: YAMLNode?, of what: String) -> Bool? {
    switch node?.scalar {
    case "True", "TRUE": true
    case "False", "FALSE": false
    default: choice(node, ["true", "false"], of: what).map { $0 == "true" }
    }
  }

  /// A whole number, no smaller and no larger than the target can keep.
  mutating func integer(
    _ node: YAMLNode?, of what: String, in range: ClosedRange<Int>
  ) -> Int? {
    guard let node, let text = text(node, of: what) else { return nil }
    if let number = Int(text), range.contains(number) { return number }
    report(
      .invalidValue, "\(what) must be a whole number", at: node,
      notes: [.init("from \(range.lowerBound) to \(range.upperBound)")])
    return nil
  }

  /// The elements of a sequence.
  mutating func list(_ node: YAMLNode?, of what: String) -> [YAMLNode] {
    guard let node = node?.resolved else { return [] }
    if node.kind == .sequence { return Array(node.elements) }
    if !node.isEmptyPlain {
      report(
        .wrongShape, "\(what) must be a list", at: node, label: "this is a \(node.kindName)",
        help: "start each item on a line of its own with \"- \"")
    }
    return []
  }

  /// The texts of a list; a single text counts as a list of one.
  mutating func texts(_ node: YAMLNode?, of what: String) -> [(String, YAMLNode)] {
    var texts: [(String, YAMLNode)] = []
    eachText(node, of: what) { texts.append(($0, $1)) }
    return texts
  }

  /// Calls `body` with each of ``texts(_:of:)``.
  mutating func eachText(
    _ node: YAMLNode?, of what: String, _ body: (String, YAMLNode) -> Void
  ) {
    guard let node = node?.resolved else { return }
    switch node.kind {
    case .scalar: text(node, of: what).map { body($0, node) }
    case .sequence: for item in node.elements { text(item, of: what).map { body($0, item) } }
    case .mapping, .alias: _ = list(node, of: what)
    }
  }

  /// The entries of a mapping whose keys are the user's.
  ///
  /// Keys that are no text are reported; they are among the entries and have no ``YAMLNode/scalar``.
  mutating func dictionary(_ node: YAMLNode?, of what: String) -> YAMLEntries? {
    guard let node = node?.resolved else { return nil }
    guard node.kind == .mapping else {
      report(
        .wrongShape, "\(what) must be a mapping", at: node, label: "this is a \(node.kindName)")
      return nil
    }
    reportDuplicateKeys(of: node, in: what)
    for key in node.keysWithoutText {
      report(.unknownKey, "a key of \(what) must be text", at: key)
    }
    return node.entries
  }

  /// Reports every key that stands twice in one mapping, with both places.
  mutating func reportDuplicateKeys(of node: YAMLNode, in what: String) {
    for (first, second) in node.duplicateKeys {
      report(
        .duplicateKey, "key \"\(second.scalar ?? "")\" twice in \(what)", at: second,
        label: "again here", notes: [.init("first here", at: location(first))],
        help: "remove one of them")
    }
  }
}

extension YAMLNode {
  /// What it is, as messages say it.
  var kindName: String {
    switch kind {
    case .scalar: "text"
    case .sequence: "list"
    case .mapping: "mapping"
    case .alias: "alias"
    }
  }
}
