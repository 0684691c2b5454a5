/// One side of a card template, parsed as Anki parses it.
struct Template: Equatable {
  /// A part of a template that matters for whether a card has a question.
  indirect enum Node: Equatable {
    /// The content of a field, filters left out.
    case field(String)
    /// What is shown when a field has content or, negated, has none.
    case section(field: String, isNegated: Bool, [Node])
  }

  let nodes: [Node]

  /// Parses a template; nil when its sections do not pair up: Anki makes no card of such a one.
  init?(_ text: String) {
    var parser = TemplateParser(TemplateTokens(text).all)
    guard let nodes = parser.nodes(until: nil) else { return nil }
    self.nodes = nodes
  }

  /// Whether a card has a question when the fields that `isFilled` names have content.
  ///
  /// The requirements in the note type look into negated sections whatever their field holds;
  /// `followsNegation` tells whether they are followed.
  func renders(followsNegation: Bool = true, _ isFilled: (String) -> Bool) -> Bool {
    Self.renders(nodes, followsNegation, isFilled)
  }

  private static func renders(
    _ nodes: [Node], _ followsNegation: Bool, _ isFilled: (String) -> Bool
  ) -> Bool {
    nodes.contains { node in
      switch node {
      case .field(let name): isFilled(name)
      case .section(let name, true, let nodes):
        !(followsNegation && isFilled(name)) && renders(nodes, followsNegation, isFilled)
      case .section(let name, false, let nodes):
        isFilled(name) && renders(nodes, followsNegation, isFilled)
      }
    }
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
      case .field(let name): nodes.append(.field(name))
      case .open(let name, let isNegated):
        guard let inner = self.nodes(until: name) else { return nil }
        nodes.append(.section(field: name, isNegated: isNegated, inner))
      case .close(let name): return name == section ? nodes : nil
      }
    }
    return section == nil ? nodes : nil
  }
}
