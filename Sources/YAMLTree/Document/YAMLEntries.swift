/// A mapping's key and its value.
package struct YAMLEntry: Sendable {
  let document: YAMLDocument
  let keyIndex: Int
  /// The ``YAMLNode/index`` of the value.
  package let valueIndex: Int

  /// Whether the key is a scalar.
  package var hasTextKey: Bool { document.resolvedRecord(keyIndex).kind == .scalar }
  /// The ``YAMLNode/writtenText`` of the value.
  package var writtenText: String? { document.writtenText(at: valueIndex) }

  package var key: YAMLNode { YAMLNode(document: document, index: keyIndex) }
  package var value: YAMLNode { YAMLNode(document: document, index: valueIndex) }
}

/// Entries of a mapping, in order.
package struct YAMLEntries: Sequence, Sendable {
  /// The mapping's own pairs, read off the tape.
  fileprivate let own: YAMLElements
  /// In their place, when the mapping has merge keys.
  fileprivate let merged: [YAMLEntry]?

  package struct Iterator: IteratorProtocol {
    private let document: YAMLDocument
    private var index: Int
    private let end: Int
    private let merged: [YAMLEntry]?

    fileprivate init(_ entries: YAMLEntries) {
      document = entries.own.document
      merged = entries.merged
      index = merged == nil ? entries.own.first : 0
      end = merged?.count ?? entries.own.end
    }

    package mutating func next() -> YAMLEntry? {
      guard index < end else { return nil }
      if let merged {
        defer { index += 1 }
        return merged[index]
      }
      let key = index
      let value = Int(document.records[key].next)
      index = Int(document.records[value].next)
      return YAMLEntry(document: document, keyIndex: key, valueIndex: value)
    }
  }

  /// How many there are.
  package var count: Int { merged?.count ?? own.count }

  package var underestimatedCount: Int { count }

  package func makeIterator() -> Iterator { Iterator(self) }
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
    return YAMLEntries(own: pairs, merged: mergedEntries)
  }

  /// The entries as they are written, merge keys (`<<`) among them.
  package var ownEntries: YAMLEntries { YAMLEntries(own: pairs, merged: nil) }
}
