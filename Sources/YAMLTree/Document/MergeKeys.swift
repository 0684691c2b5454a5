// The merge key of https://yaml.org/type/merge.html: a plain `<<`, whose value is a mapping or a
// sequence of mappings.

extension YAMLNode {
  /// Whether it is a key that merges: a plain `<<` in a mapping, not a quoted one.
  package var isMergeKey: Bool { record.flags.contains(.mergeKey) }

  /// Whether a mapping, or the one that an alias names, has merge keys of its own.
  package var hasMergeKeys: Bool { document.resolvedRecord(index).flags.contains(.merges) }

  /// Refuses a merge key that does not name mappings.
  func checkMergeKeys() throws(YAMLError) {
    for entry in ownEntries where entry.key.isMergeKey {
      guard let wrong = entry.value.firstUnmergeable else { continue }
      throw YAMLError(
        .merge, "\"<<\" takes a mapping, or a list of mappings", file: document.file,
        at: wrong.start, to: wrong.end,
        context: .init(message: "the merge key is here", mark: entry.key.start),
        help: "name a mapping with an alias, as in \"<<: *defaults\", or quote the \"<<\"")
    }
  }

  /// The first part of a merge key's value that is no mapping.
  private var firstUnmergeable: YAMLNode? {
    switch resolved.kind {
    case .mapping: nil
    case .sequence: elements.first { $0.resolved.kind != .mapping }
    case .scalar, .alias: self
    }
  }

  var mergedEntries: [YAMLEntry] {
    var entries = ownEntries.filter { !$0.key.isMergeKey }
    var seen = Set(entries.compactMap(\.key.utf8))
    for merge in ownEntries where merge.key.isMergeKey {
      for mapping in merge.value.mergedMappings {
        for entry in mapping.entries where entry.key.isNew(in: &seen) { entries.append(entry) }
      }
    }
    return entries
  }

  private var mergedMappings: [YAMLNode] {
    resolved.kind == .sequence ? Array(elements) : [self]
  }

  /// Whether a key was not there yet; keys that are no scalars are never compared.
  private func isNew(in seen: inout Set<ArraySlice<UInt8>>) -> Bool {
    utf8.map { seen.insert($0).inserted } ?? true
  }
}
