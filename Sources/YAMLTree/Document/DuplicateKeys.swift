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
      guard let first = document.firstKey(like: key, among: ownKeys) else { continue }
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
  /// The first of `keys` before the one at `index` that is a scalar of the same bytes.
  fileprivate func firstKey(like index: Int, among keys: YAMLKeyIndices) -> Int? {
    for key in keys {
      if key == index { return nil }
      if hasSameText(key, index) { return key }
    }
    return nil
  }

  /// Whether the keys at two indices are scalars of the same bytes.
  private func hasSameText(_ one: Int, _ two: Int) -> Bool {
    let (one, two) = (resolvedRecord(one), resolvedRecord(two))
    return one.kind == .scalar && two.kind == .scalar && one.count == two.count
      && text[one.text].elementsEqual(text[two.text])
  }
}
