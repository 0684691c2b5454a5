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
    let mapping = resolved
    let start = mapping.index + 1
    var key = start
    while key < Int(mapping.record.next) {
      if let first = document.firstKey(like: key, from: start) {
        duplicates.append(
          (YAMLNode(document: document, index: first), YAMLNode(document: document, index: key)))
      }
      key = document.key(after: key)
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

extension YAMLNode {
  /// The keys of a mapping that are no scalars, merged ones among them.
  package var keysWithoutText: [YAMLNode] {
    let mapping = document.resolvedRecord(index)
    guard !mapping.flags.contains(.merges) else {
      return entries.map(\.key).filter { $0.resolved.kind != .scalar }
    }
    guard mapping.kind == .mapping else { return [] }
    var keys: [YAMLNode] = []
    var key = document.resolvedIndex(index) + 1
    while key < Int(mapping.next) {
      if document.resolvedRecord(key).kind != .scalar {
        keys.append(YAMLNode(document: document, index: key))
      }
      key = document.key(after: key)
    }
    return keys
  }
}

extension YAMLDocument {
  /// The first key from `start` on, and before `key`, that has its text.
  fileprivate func firstKey(like key: Int, from start: Int) -> Int? {
    let record = resolvedRecord(key)
    guard record.kind == .scalar else { return nil }
    var other = start
    while other < key {
      if hasSameText(resolvedRecord(other), record) { return other }
      other = self.key(after: other)
    }
    return nil
  }

  /// The key that follows a key and its value.
  fileprivate func key(after key: Int) -> Int {
    Int(records[Int(records[key].next)].next)
  }

  private func hasSameText(_ one: YAMLRecord, _ two: YAMLRecord) -> Bool {
    one.kind == .scalar && one.count == two.count
      && zip(one.text, two.text).allSatisfy { text[$0] == text[$1] }
  }
}
