/// One side of a card template, parsed as Anki parses it.
package struct Template: Equatable {
  /// A part of a template.
  package indirect enum Node: Equatable {
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
    var parser = TemplateParser(TemplateTokens(text).all)
    guard let nodes = parser.nodes(until: nil) else { return nil }
    self.nodes = nodes
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

  /// The nodes up to the end of a section, or of the text; nil when that end is missing.
  mutating func nodes(until section: String?) -> [Template.Node]? {
    var nodes: [Template.Node] = []
    while let token = rest.popFirst() {
      switch token {
      case .text(let text): nodes.append(.text(text))
      case .comment(let text): nodes.append(.comment(text))
      case .field(let name, let filters): nodes.append(.field(name, filters: filters))
      case .open(let name, let isNegated):
        guard let inner = self.nodes(until: name) else { return nil }
        nodes.append(.section(field: name, isNegated: isNegated, inner))
      case .close(let name): return name == section ? nodes : nil
      }
    }
    return section == nil ? nodes : nil
  }
}
