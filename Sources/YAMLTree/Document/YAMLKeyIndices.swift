/// Where a mapping's own keys stand on the tape, in order: to go over them costs no more than numbers.
struct YAMLKeyIndices: Sequence, IteratorProtocol {
  private let document: YAMLDocument
  private var index: Int
  private let end: Int

  init(_ document: YAMLDocument, mapping: Int) {
    self.document = document
    let record = document.records[mapping]
    index = mapping + 1
    end = record.kind == .mapping ? Int(record.next) : index
  }

  mutating func next() -> Int? {
    guard index < end else { return nil }
    let value = Int(document.records[index].next)
    defer { index = Int(document.records[value].next) }
    return index
  }
}

extension YAMLNode {
  /// Where the own keys of a mapping stand, or of the mapping that an alias names.
  var ownKeys: YAMLKeyIndices {
    YAMLKeyIndices(document, mapping: document.resolvedIndex(index))
  }

  /// The keys of a mapping that are no scalars, merged ones among them.
  package var keysWithoutText: [YAMLNode] {
    guard !hasMergeKeys else {
      return entries.map(\.key).filter { $0.resolved.kind != .scalar }
    }
    return ownKeys.filter { document.resolvedRecord($0).kind != .scalar }
      .map { YAMLNode(document: document, index: $0) }
  }
}
