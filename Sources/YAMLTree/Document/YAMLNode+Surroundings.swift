extension YAMLNode {
  /// The first alias of this very node; nil when there is none.
  package var firstAlias: YAMLNode? {
    document.records.indices.first {
      document.records[$0].kind == .alias && Int(document.records[$0].offset) == index
    }.map(other)
  }

  /// Whether it stands inside of brackets or braces.
  package var isInFlow: Bool {
    document.records[..<index].contains { record in
      record.style == .flow && Int(record.next) > index
    }
  }
}
