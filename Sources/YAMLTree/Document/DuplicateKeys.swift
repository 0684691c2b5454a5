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
    for key in ownKeys {
      guard let first = ownKeys.first(where: { $0 == key || document.hasSameText($0, key) }),
        first != key
      else { continue }
      duplicates.append(
        (YAMLNode(document: document, index: first), YAMLNode(document: document, index: key)))
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
}

extension YAMLDocument {
  /// Whether the keys at two indices are scalars of the same bytes.
  fileprivate func hasSameText(_ one: Int, _ two: Int) -> Bool {
    let (one, two) = (resolvedRecord(one), resolvedRecord(two))
    return one.kind == .scalar && two.kind == .scalar && one.count == two.count
      && zip(one.text, two.text).allSatisfy { text[$0] == text[$1] }
  }
}
