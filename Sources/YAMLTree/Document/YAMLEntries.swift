/// A mapping's key and its value.
package struct YAMLEntry: Sendable {
  package let key: YAMLNode
  package let value: YAMLNode
}

/// Entries of a mapping, in order.
package struct YAMLEntries: Sequence, Sendable {
  /// The mapping's own pairs, read off the tape.
  fileprivate enum Source: Sendable {
    case own(YAMLElements)
    case merged([YAMLEntry])
  }

  fileprivate let source: Source

  package struct Iterator: IteratorProtocol {
    private var own: YAMLElements.Iterator?
    private var merged: IndexingIterator<[YAMLEntry]>

    fileprivate init(_ source: Source) {
      switch source {
      case .own(let pairs): (own, merged) = (pairs.makeIterator(), [].makeIterator())
      case .merged(let entries): (own, merged) = (nil, entries.makeIterator())
      }
    }

    package mutating func next() -> YAMLEntry? {
      guard let key = own?.next(), let value = own?.next() else { return merged.next() }
      return YAMLEntry(key: key, value: value)
    }
  }

  /// How many there are.
  package var count: Int {
    switch source {
    case .own(let pairs): pairs.count
    case .merged(let entries): entries.count
    }
  }

  package var underestimatedCount: Int { count }

  package func makeIterator() -> Iterator { Iterator(source) }
}

extension YAMLNode {
  /// The entries of a mapping, or of the mapping that an alias names, with merge keys (`<<`)
  /// replaced by what they merge; none for anything else.
  ///
  /// The mapping's own entries come first, in order, then the merged ones in the order of their
  /// mappings. An own key wins over a merged one, an earlier merged mapping over a later one.
  /// A key that the mapping itself writes twice comes twice: see ``duplicateKeys``.
  package var entries: YAMLEntries {
    guard hasMergeKeys else { return ownEntries }
    return YAMLEntries(source: .merged(mergedEntries))
  }

  /// The entries as they are written, merge keys (`<<`) among them.
  package var ownEntries: YAMLEntries { YAMLEntries(source: .own(pairs)) }
}
