extension YAMLNode {
  /// The keys that a mapping itself writes more than once, each with the first of its name.
  ///
  /// Keys are compared by their bytes; a key that is no scalar is not compared. Merged keys are
  /// none of the mapping's own: overriding them is what merging is for.
  package var duplicateKeys: [(first: YAMLNode, second: YAMLNode)] {
    let count = Int(resolved.record.count)
    guard count > 1 else { return [] }
    return count <= Self.fewKeys ? duplicatesAmongFew : duplicatesAmongMany
  }

  /// Up to here, comparing each key with each is faster than a dictionary.
  private static let fewKeys = 12

  private var duplicatesAmongFew: [(first: YAMLNode, second: YAMLNode)] {
    var duplicates: [(first: YAMLNode, second: YAMLNode)] = []
    for entry in ownEntries {
      guard let first = ownEntries.first(where: { $0.key.hasText(of: entry.key) })?.key,
        first.index != entry.key.index
      else { continue }
      duplicates.append((first, entry.key))
    }
    return duplicates
  }

  private var duplicatesAmongMany: [(first: YAMLNode, second: YAMLNode)] {
    var firsts: [ArraySlice<UInt8>: YAMLNode] = [:]
    var duplicates: [(first: YAMLNode, second: YAMLNode)] = []
    for entry in ownEntries {
      guard let text = entry.key.utf8 else { continue }
      if let first = firsts[text] {
        duplicates.append((first, entry.key))
      } else {
        firsts[text] = entry.key
      }
    }
    return duplicates
  }

  private func hasText(of other: YAMLNode) -> Bool {
    let (one, two) = (resolved.record, other.resolved.record)
    return one.kind == .scalar && two.kind == .scalar && one.count == two.count
      && document.text[one.text].elementsEqual(document.text[two.text])
  }
}
