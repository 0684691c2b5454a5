/// Turns events into the tape, and refuses what is above the limits.
struct TapeBuilder: ~Copyable {
  /// A sequence or mapping that has begun and not ended.
  private struct Open {
    var index: Int
    var kind: YAMLKind
    /// ``TapeBuilder/expanded`` before it began.
    var expandedBefore: Int
    /// How many children it has so far.
    var children = 0
    /// The deepest nesting inside it so far, aliases followed.
    var height = 0

    /// What holds the outermost node.
    static let file = Open(index: -1, kind: .sequence, expandedBefore: 0)
  }

  private let file: String
  private let limits: YAMLLimits
  private var records: [YAMLRecord] = []
  private var text: [UInt8] = []
  private var tags: [Int: String] = [:]
  private var anchors = Anchors()
  /// The mappings with merge keys.
  private var merging: [Int] = []
  private var innermost = Open.file
  /// What ``innermost`` lies in, from the outside.
  private var outer: [Open] = []
  /// How many nodes there are so far, every alias replaced by what it names.
  private var expanded = 0
  /// Where the last node ended; a block ends with its last child.
  private var lastEnd = YAMLMark(line: 1, column: 1)
  private(set) var isDone = false

  /// A builder for a file of about `bytes` bytes.
  init(file: String, bytes: Int, limits: YAMLLimits) {
    self.file = file
    self.limits = limits
    // What notes need, so that large files seldom move what is already read.
    records.reserveCapacity(bytes / 16)
    text.reserveCapacity(bytes)
  }

  /// The document, once ``isDone``.
  consuming func finish() throws(YAMLError) -> YAMLDocument {
    let document = YAMLDocument(file: file, records: records, text: text, tags: tags)
    for mapping in merging {
      try YAMLNode(document: document, index: mapping).checkMergeKeys()
    }
    return document
  }

  mutating func addNext(of events: inout YAMLEventReader) throws(YAMLError) {
    try events.advance()
    switch events.kind {
    case .frame: break
    case .streamEnd: isDone = true
    case .documentStart: try refuseSecondDocument(events)
    case .scalar: try addScalar(events)
    case .alias: try addAlias(events)
    case .sequenceStart: try begin(.sequence, events)
    case .mappingStart: try begin(.mapping, events)
    case .end: endInnermost(events)
    }
  }
}

extension TapeBuilder {
  private mutating func addScalar(_ event: borrowing YAMLEventReader) throws(YAMLError) {
    let range = event.appendText(to: &text)
    guard range.count <= limits.scalarBytes else { throw tooLong(event) }
    var record = YAMLRecord(.scalar, event.style, from: event.start, to: event.end, at: nextIndex)
    record.offset = UInt32(range.lowerBound)
    record.count = UInt32(range.count)
    if record.count == 2, isMergeKey(record) {
      record.flags.insert(.mergeKey)
      records[innermost.index].flags.insert(.merges)
      merging.append(innermost.index)
    }
    append(record, event)
    lastEnd = event.end
    if event.hasProperties { anchors.close(records.count - 1, nodes: 1, height: 0) }
  }

  private mutating func addAlias(_ event: borrowing YAMLEventReader) throws(YAMLError) {
    guard let name = event.anchor, let anchor = anchors[name] else { throw undefined(event) }
    guard anchor.nodes > 0 else { throw cyclic(event, anchor) }
    var record = YAMLRecord(.alias, .plain, from: event.start, to: event.end, at: nextIndex)
    record.offset = UInt32(anchor.index)
    append(record, event, nodes: anchor.nodes)
    lastEnd = event.end
    try checkExpansion(event)
    guard outer.count + anchor.height <= limits.nesting else { throw tooDeep(event) }
    raise(to: anchor.height)
  }

  private mutating func begin(
    _ kind: YAMLKind, _ event: borrowing YAMLEventReader
  ) throws(YAMLError) {
    guard outer.count < limits.nesting else { throw tooDeep(event) }
    let frame = Open(index: records.count, kind: kind, expandedBefore: expanded)
    append(YAMLRecord(kind, event.style, from: event.start, to: event.end, at: nextIndex), event)
    outer.append(innermost)
    innermost = frame
  }

  private mutating func endInnermost(_ event: borrowing YAMLEventReader) {
    let frame = innermost
    innermost = outer.removeLast()
    if records[frame.index].style == .flow { lastEnd = event.end }
    let count = frame.kind == .mapping ? frame.children / 2 : frame.children
    records[frame.index].end(at: lastEnd, next: records.count, count: count)
    anchors.close(
      frame.index, nodes: expanded - frame.expandedBefore, height: frame.height + 1)
    raise(to: frame.height + 1)
  }

  @inline(__always)
  private mutating func append(
    _ record: YAMLRecord, _ event: borrowing YAMLEventReader, nodes: Int = 1
  ) {
    records.append(record)
    if event.hasProperties, record.kind != .alias { noteProperties(event) }
    let (sum, isTooMany) = expanded.addingReportingOverflow(nodes)
    expanded = isTooMany ? .max : sum
    innermost.children += 1
  }

  /// Notes the name and the tag of the node that was just appended.
  private mutating func noteProperties(_ event: borrowing YAMLEventReader) {
    let index = records.count - 1
    if let tag = event.tag {
      tags[index] = tag
      records[index].flags.insert(.tagged)
    }
    if let name = event.anchor { anchors.open(name, at: index, start: event.start) }
  }

  /// Tells the innermost open node that it holds something `height` levels deep.
  private mutating func raise(to height: Int) {
    innermost.height = max(innermost.height, height)
  }

  private var nextIndex: Int { records.count }

  /// Whether a scalar of two bytes that comes next stands for merging: a plain `<<` where a mapping's
  /// key goes.
  private func isMergeKey(_ scalar: YAMLRecord) -> Bool {
    scalar.style == .plain && innermost.kind == .mapping
      && innermost.children.isMultiple(of: 2)
      && text[scalar.text].elementsEqual([UInt8(ascii: "<"), UInt8(ascii: "<")])
  }
}

extension TapeBuilder {
  private func checkExpansion(_ event: borrowing YAMLEventReader) throws(YAMLError) {
    guard expanded > limits.expandedNodes,
      expanded / limits.expansionFactor > records.count
    else { return }
    throw YAMLError(
      .limit, "the aliases up to here make more than \(limits.expandedNodes) nodes", file: file,
      at: event.start, to: event.end,
      help: "write the repeated part out, or repeat it less often")
  }

  private func refuseSecondDocument(_ event: borrowing YAMLEventReader) throws(YAMLError) {
    guard !records.isEmpty else { return }
    throw YAMLError(
      .documents, "a second document begins here", file: file, at: event.start, to: event.end,
      help: "put it into a file of its own, or remove the \"---\"")
  }

  private func tooLong(_ event: borrowing YAMLEventReader) -> YAMLError {
    YAMLError(
      .limit, "a text of more than \(limits.scalarBytes) bytes", file: file, at: event.start,
      help: "put it into a file of its own")
  }

  private func tooDeep(_ event: borrowing YAMLEventReader) -> YAMLError {
    YAMLError(
      .limit, "nesting deeper than \(limits.nesting) levels", file: file, at: event.start,
      to: event.end)
  }

  private func undefined(_ event: borrowing YAMLEventReader) -> YAMLError {
    let name = event.anchor ?? ""
    return YAMLError(
      .alias, "nothing before this is named \"&\(name)\"", file: file, at: event.start,
      to: event.end, help: "quote the text if it is meant to begin with \"*\"")
  }

  private func cyclic(_ event: borrowing YAMLEventReader, _ anchor: Anchors.Anchor) -> YAMLError {
    YAMLError(
      .alias, "the alias \"*\(event.anchor ?? "")\" stands for a node that it is part of",
      file: file, at: event.start, to: event.end,
      context: .init(message: "the node begins here", mark: anchor.start))
  }
}
