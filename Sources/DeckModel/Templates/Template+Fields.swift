extension Template {
  /// Calls a field by another name wherever it stands.
  package mutating func rename(_ old: String, to new: String) {
    nodes = Self.renamed(nodes) { $0.hasBytes(of: old) ? new : $0 }
  }

  /// Takes out what shows a field; what depends on it stays, as if it were filled and empty at once.
  package mutating func remove(_ field: String) {
    nodes = Self.renamed(nodes) { $0.hasBytes(of: field) ? nil : $0 }
  }

  /// Shows a field at the end.
  package mutating func append(_ field: String, filters: [String]) {
    nodes.append(.field(field, filters: filters))
  }

  /// Whether it shows any field at all, be it through a filter or inside a section.
  package var showsAField: Bool { Self.shows(nodes) { _ in true } }

  /// Whether it shows clozes.
  package var showsAClozeField: Bool { Self.shows(nodes) { $0.contains("cloze") } }

  private static func renamed(_ nodes: [Node], _ newName: (String) -> String?) -> [Node] {
    nodes.flatMap { node -> [Node] in
      switch node {
      case .text, .comment: return [node]
      case .field(let name, let filters):
        return newName(name).map { [.field($0, filters: filters)] } ?? []
      case .section(let name, let isNegated, let inner):
        let inner = renamed(inner, newName)
        return newName(name).map { [.section(field: $0, isNegated: isNegated, inner)] } ?? inner
      }
    }
  }

  private static func shows(_ nodes: [Node], _ isWanted: ([String]) -> Bool) -> Bool {
    nodes.contains { node in
      switch node {
      case .text, .comment: false
      case .field(_, let filters): isWanted(filters)
      case .section(_, _, let inner): shows(inner, isWanted)
      }
    }
  }
}
