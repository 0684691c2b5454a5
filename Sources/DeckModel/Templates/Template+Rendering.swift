extension Template {
  /// Whether a card has a question when the fields that `isFilled` names have content.
  ///
  /// The requirements in the note type look into negated sections whatever their field holds;
  /// `followsNegation` tells whether they are followed.
  package func renders(followsNegation: Bool = true, _ isFilled: (String) -> Bool) -> Bool {
    Self.renders(nodes, followsNegation, isFilled)
  }

  private static func renders(
    _ nodes: [Node], _ followsNegation: Bool, _ isFilled: (String) -> Bool
  ) -> Bool {
    nodes.contains { node in
      switch node {
      case .text, .comment: false
      case .field(let name, _): isFilled(name)
      case .section(let name, true, let nodes):
        !(followsNegation && isFilled(name)) && renders(nodes, followsNegation, isFilled)
      case .section(let name, false, let nodes):
        isFilled(name) && renders(nodes, followsNegation, isFilled)
      }
    }
  }
}
