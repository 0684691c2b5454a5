/// One side of a card template, parsed as Anki parses it.
package struct Template: Equatable, Sendable {
  /// A part of a template.
  package indirect enum Node: Equatable, Sendable {
    /// Text that stays as it is.
    case text(String)
    /// An HTML comment, in which fields mean nothing.
    case comment(String)
    /// The content of a field, through filters in the order of writing.
    case field(String, filters: [String])
    /// What is shown when a field has content or, negated, has none.
    case section(field: String, isNegated: Bool, [Node])
  }

  /// The parts in their order.
  package internal(set) var nodes: [Node]

  /// Parses a template; nil when its sections do not pair up: Anki makes no card of such a one.
  package init?(_ text: String) {
    guard let template = try? Template(parsing: text) else { return nil }
    self = template
  }

  /// Parses a template, or says what Anki says of one whose sections do not pair up.
  package init(parsing text: String) throws(TemplateError) {
    var parser = TemplateParser(TemplateTokens(text).all)
    nodes = try parser.nodes(until: nil)
  }

  /// The template as Anki writes it: without blanks inside braces.
  package var text: String { Self.text(of: nodes) }

  private static func text(of nodes: [Node]) -> String {
    nodes.map { node in
      switch node {
      case .text(let text): text
      case .comment(let text): "<!--\(text)-->"
      case .field(let name, let filters): "{{\((filters + [name]).joined(separator: ":"))}}"
      case .section(let name, let isNegated, let inner):
        "{{\(isNegated ? "^" : "#")\(name)}}\(text(of: inner)){{/\(name)}}"
      }
    }.joined()
  }
}

/// Builds the tree of a template.
private struct TemplateParser {
  private var rest: ArraySlice<TemplateToken>

  init(_ tokens: [TemplateToken]) { rest = tokens[...] }

  /// The nodes up to the end of a section, or of the text.
  mutating func nodes(until section: String?) throws(TemplateError) -> [Template.Node] {
    var nodes: [Template.Node] = []
    while let token = rest.popFirst() {
      switch token {
      case .text(let text): nodes.append(.text(text))
      case .comment(let text): nodes.append(.comment(text))
      case .field(let name, let filters): nodes.append(.field(name, filters: filters))
      case .open(let name, let isNegated):
        nodes.append(
          .section(field: name, isNegated: isNegated, try self.nodes(until: name)))
      case .close(let name):
        guard let section, section.hasBytes(of: name) else {
          throw .closesNothing(name, open: section)
        }
        return nodes
      }
    }
    if let section { throw .neverClosed(section) }
    return nodes
  }
}
