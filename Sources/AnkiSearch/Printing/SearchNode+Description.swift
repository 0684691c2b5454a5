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

  /// Two dashes are not twice not; and of `sc:` Anki turns round only the half (seen in 26.9: what is no
  /// cloze and has the text).
  private var printedBehindDash: String {
    switch kind {
    case .not: return "(\(description))"
    case .term(let term):
      if case .clozeText = term.kind { return "(\(term))" }
      return term.description
    case .all, .any: return printed(isInside: true)
    }
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
