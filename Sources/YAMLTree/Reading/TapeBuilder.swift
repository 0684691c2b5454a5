/// Turns events into the tape, and refuses what is above the limits.
struct TapeBuilder {
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
  }

  private let file: String
  private let limits: YAMLLimits
  private var records: [YAMLRecord] = []
  private var text: [UInt8] = []
  private var tags: [Int: String] = [:]
  private var anchors = Anchors()
  /// The mappings with merge keys.
  private var merging: [Int] = []
  private var open: [Open] = []
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
  func finish() throws(YAMLError) -> YAMLDocument {
    let document = YAMLDocument(file: file, records: records, text: text, tags: tags)
    for mapping in merging {
      try YAMLNode(document: document, index: mapping).checkMergeKeys()
    }
    return document
  }

  mutating func addNext(of events: inout YAMLEventReader) throws(YAMLError) {
    let event = try events.next(text: &text)
    switch event.kind {
    case .frame: break
    case .streamEnd: isDone = true
    case .documentStart: try refuseSecondDocument(event)
    case .scalar: try addScalar(event)
    case .alias: try addAlias(event)
    case .sequenceStart: try begin(.sequence, event)
    case .mappingStart: try begin(.mapping, event)
    case .end: endInnermost(event)
    }
  }
}

extension TapeBuilder {
  private mutating func addScalar(_ event: YAMLEvent) throws(YAMLError) {
    guard event.text.count <= limits.scalarBytes else { throw tooLong(event) }
    var record = YAMLRecord(.scalar, event.style, from: event.start, to: event.end, at: nextIndex)
    record.offset = UInt32(event.text.lowerBound)
    record.count = UInt32(event.text.count)
    if isMergeKey(event), let mapping = open.last?.index {
      record.flags.insert(.mergeKey)
      records[mapping].flags.insert(.merges)
      merging.append(mapping)
    }
    append(record, event)
    lastEnd = event.end
    if event.anchor != nil { anchors.close(records.count - 1, nodes: 1, height: 0) }
  }

  private mutating func addAlias(_ event: YAMLEvent) throws(YAMLError) {
    guard let name = event.anchor, let anchor = anchors[name] else { throw undefined(event) }
    guard anchor.nodes > 0 else { throw cyclic(event, anchor) }
    var record = YAMLRecord(.alias, .plain, from: event.start, to: event.end, at: nextIndex)
    record.offset = UInt32(anchor.index)
    append(record, event, nodes: anchor.nodes)
    lastEnd = event.end
    try checkExpansion(event)
    guard open.count + anchor.height <= limits.nesting else { throw tooDeep(event) }
    raise(to: anchor.height)
  }

  private mutating func begin(_ kind: YAMLKind, _ event: YAMLEvent) throws(YAMLError) {
    guard open.count < limits.nesting else { throw tooDeep(event) }
    let frame = Open(index: records.count, kind: kind, expandedBefore: expanded)
    append(YAMLRecord(kind, event.style, from: event.start, to: event.end, at: nextIndex), event)
    open.append(frame)
  }

  private mutating func endInnermost(_ event: YAMLEvent) {
    guard let frame = open.popLast() else { preconditionFailure("an end without a beginning") }
    let end = records[frame.index].style == .flow ? event.end : lastEnd
    lastEnd = end
    records[frame.index].endLine = UInt32(truncatingIfNeeded: end.line)
    records[frame.index].endColumn = UInt32(truncatingIfNeeded: end.column)
    records[frame.index].next = UInt32(records.count)
    records[frame.index].count = UInt32(
      frame.kind == .mapping ? frame.children / 2 : frame.children)
    anchors.close(
      frame.index, nodes: expanded - frame.expandedBefore, height: frame.height + 1)
    raise(to: frame.height + 1)
  }

  private mutating func append(_ record: YAMLRecord, _ event: YAMLEvent, nodes: Int = 1) {
    var record = record
    if let tag = event.tag {
      tags[records.count] = tag
      record.flags.insert(.tagged)
    }
    if record.kind != .alias, let name = event.anchor {
      anchors.open(name, at: records.count, start: event.start)
    }
    records.append(record)
    let (sum, isTooMany) = expanded.addingReportingOverflow(nodes)
    expanded = isTooMany ? .max : sum
    if !open.isEmpty { open[open.count - 1].children += 1 }
  }

  /// Tells the innermost open node that it holds something `height` levels deep.
  private mutating func raise(to height: Int) {
    guard let last = open.indices.last else { return }
    open[last].height = max(open[last].height, height)
  }

  private var nextIndex: Int { records.count }

  /// Whether a scalar stands for merging: a plain `<<` where a mapping's key goes.
  private func isMergeKey(_ event: YAMLEvent) -> Bool {
    event.text.count == 2 && event.style == .plain && open.last?.kind == .mapping
      && open.last?.children.isMultiple(of: 2) == true
      && text[event.text].elementsEqual([UInt8(ascii: "<"), UInt8(ascii: "<")])
  }
}

extension TapeBuilder {
  private func checkExpansion(_ event: YAMLEvent) throws(YAMLError) {
    guard expanded > limits.expandedNodes,
      expanded / limits.expansionFactor > records.count
    else { return }
    throw YAMLError(
      .limit, "the aliases up to here make more than \(limits.expandedNodes) nodes", file: file,
      at: event.start, to: event.end,
      help: "write the repeated part out, or repeat it less often")
  }

  private func refuseSecondDocument(_ event: YAMLEvent) throws(YAMLError) {
    guard !records.isEmpty else { return }
    throw YAMLError(
      .documents, "a second document begins here", file: file, at: event.start, to: event.end,
      help: "put it into a file of its own, or remove the \"---\"")
  }

  private func tooLong(_ event: YAMLEvent) -> YAMLError {
    YAMLError(
      .limit, "a text of more than \(limits.scalarBytes) bytes", file: file, at: event.start,
      help: "put it into a file of its own")
  }

  private func tooDeep(_ event: YAMLEvent) -> YAMLError {
    YAMLError(
      .limit, "nesting deeper than \(limits.nesting) levels", file: file, at: event.start,
      to: event.end)
  }

  private func undefined(_ event: YAMLEvent) -> YAMLError {
    let name = event.anchor ?? ""
    return YAMLError(
      .alias, "nothing before this is named \"&\(name)\"", file: file, at: event.start,
      to: event.end, help: "quote the text if it is meant to begin with \"*\"")
  }

  private func cyclic(_ event: YAMLEvent, _ anchor: Anchors.Anchor) -> YAMLError {
    YAMLError(
      .alias, "the alias \"*\(event.anchor ?? "")\" stands for a node that it is part of",
      file: file, at: event.start, to: event.end,
      context: .init(message: "the node begins here", mark: anchor.start))
  }
}
