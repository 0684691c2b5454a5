extension SearchNode: CustomStringConvertible {
  /// The search as Anki reads it.
  public var description: String { printed(isInside: false) }

  private func printed(isInside: Bool) -> String {
    switch kind {
    case .term(let term): term.description
    case .not(let node): "-" + node.printedBehindDash
    case .all(let nodes): Self.joined(nodes, by: " ", isInside: isInside)
    case .any(let nodes): Self.alternatives(nodes, isInside: isInside)
    }
  }

  /// Two dashes are not twice not.
  private var printedBehindDash: String {
    if case .not = kind { "(\(description))" } else { printed(isInside: true) }
  }

  /// What must all be found needs no brackets among alternatives.
  private static func alternatives(_ nodes: [SearchNode], isInside: Bool) -> String {
    let text = nodes.map { node in
      if case .all = node.kind { node.description } else { node.printed(isInside: true) }
    }.joined(separator: " OR ")
    return isInside ? "(\(text))" : text
  }

  private static func joined(
    _ nodes: [SearchNode], by separator: String, isInside: Bool
  ) -> String {
    let text = nodes.map { $0.printed(isInside: true) }.joined(separator: separator)
    return isInside ? "(\(text))" : text
  }
}
