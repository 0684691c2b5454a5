import CYAML

/// The border to libyaml: the only file with unsafe code.
///
/// libyaml's parser holds pointers into the file's bytes, so that it lives only inside
/// ``read(_:_:)``.
@safe
struct YAMLEventReader: ~Copyable {
  let source: YAMLSource
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// Runs `body` with a reader of the events of `source`.
  static func read<Result>(
    _ source: YAMLSource, _ body: (inout YAMLEventReader) throws(YAMLError) -> Result
  ) throws(YAMLError) -> Result {
    try unsafe source.text.withUnsafeBufferPointer { text throws(YAMLError) in
      var reader = YAMLEventReader(source)
      unsafe yaml_parser_set_encoding(reader.parser, YAML_UTF8_ENCODING)
      unsafe yaml_parser_set_input_string(reader.parser, text.baseAddress, text.count)
      return try body(&reader)
    }
  }

  private init(_ source: YAMLSource) {
    self.source = source
    unsafe parser = .allocate(capacity: 1)
    let isReady = unsafe yaml_parser_initialize(parser)
    precondition(isReady == 1, "out of memory")
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
  }

  /// The next event; a scalar's text is appended to `text`.
  mutating func next(text: inout [UInt8]) throws(YAMLError) -> YAMLEvent {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw problem.error(in: source) }
    defer { unsafe yaml_event_delete(&event) }
    return unsafe Self.event(event, text: &text)
  }

  private var problem: YAMLProblem {
    unsafe YAMLProblem(
      stage: .init(parser.pointee.error),
      message: parser.pointee.problem.map { unsafe String(cString: $0) } ?? "cannot be read",
      mark: YAMLMark(parser.pointee.problem_mark),
      offset: parser.pointee.problem_offset,
      value: Int(parser.pointee.problem_value),
      context: parser.pointee.context.map { unsafe String(cString: $0) },
      contextMark: YAMLMark(parser.pointee.context_mark))
  }
}

extension YAMLEventReader {
  @inline(__always)
  private static func event(_ event: yaml_event_t, text: inout [UInt8]) -> YAMLEvent {
    let start = unsafe YAMLMark(event.start_mark)
    let end = unsafe YAMLMark(event.end_mark)
    switch unsafe event.type {
    case YAML_SCALAR_EVENT:
      return unsafe scalar(event.data.scalar, from: start, to: end, text: &text)
    case YAML_SEQUENCE_START_EVENT:
      let node = unsafe event.data.sequence_start
      let style: YAMLStyle =
        unsafe node.style == YAML_FLOW_SEQUENCE_STYLE ? .flow : .block
      return unsafe YAMLEvent(
        kind: .sequenceStart, style: style, start: start, end: end,
        properties: properties(node.anchor, node.tag))
    case YAML_MAPPING_START_EVENT:
      let node = unsafe event.data.mapping_start
      let style: YAMLStyle = unsafe node.style == YAML_FLOW_MAPPING_STYLE ? .flow : .block
      return unsafe YAMLEvent(
        kind: .mappingStart, style: style, start: start, end: end,
        properties: properties(node.anchor, node.tag))
    case YAML_ALIAS_EVENT:
      let properties = unsafe properties(event.data.alias.anchor, nil)
      return YAMLEvent(kind: .alias, start: start, end: end, properties: properties)
    default:
      return unsafe YAMLEvent(kind: frame(event.type), start: start, end: end)
    }
  }

  private static func frame(_ type: yaml_event_type_t) -> YAMLEvent.Kind {
    switch type {
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: .end
    case YAML_DOCUMENT_START_EVENT: .documentStart
    case YAML_STREAM_END_EVENT: .streamEnd
    default: .frame
    }
  }

  @inline(__always)
  private static func scalar(
    _ scalar: yaml_event_s.__Unnamed_union_data.__Unnamed_struct_scalar, from start: YAMLMark,
    to end: YAMLMark, text: inout [UInt8]
  ) -> YAMLEvent {
    let offset = text.count
    unsafe text.append(contentsOf: UnsafeBufferPointer(start: scalar.value, count: scalar.length))
    return unsafe YAMLEvent(
      kind: .scalar, style: .init(scalar.style), start: start, end: end,
      text: offset..<text.count, properties: properties(scalar.anchor, scalar.tag))
  }

  @inline(__always)
  private static func properties(
    _ anchor: UnsafeMutablePointer<yaml_char_t>?, _ tag: UnsafeMutablePointer<yaml_char_t>?
  ) -> YAMLProperties? {
    if unsafe anchor == nil && tag == nil { return nil }
    return unsafe YAMLProperties(
      anchor: anchor.map { unsafe String(cString: $0) }, tag: tag.map { unsafe String(cString: $0) }
    )
  }
}

extension YAMLEventReader {
  /// A stretch of text that came from ``next(text:)``: libyaml hands out valid UTF-8 only, so that it
  /// need not be looked at again.
  static func text(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    unsafe String(copying: UTF8Span(unchecked: bytes.span.extracting(range)))
  }

  /// The offset of the first `byte` at or after `start`, found by the C library: many times faster
  /// than a loop over a large file.
  static func firstOffset(of byte: UInt8, in bytes: [UInt8], from start: Int) -> Int? {
    unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress, start < bytes.count else { return nil }
      let found = unsafe memchr(base + start, Int32(byte), buffer.count - start)
      return unsafe found.map { unsafe base.distance(to: UnsafeRawPointer($0)) }
    }
  }
}

extension YAMLEventReader {
  /// Whether `part` stands somewhere in `bytes`, found out by the C library.
  static func contains(_ part: [UInt8], in bytes: [UInt8]) -> Bool {
    unsafe bytes.withUnsafeBytes { bytes in
      unsafe part.withUnsafeBytes { part in
        guard let base = bytes.baseAddress, let start = part.baseAddress else { return false }
        return unsafe memmem(base, bytes.count, start, part.count) != nil
      }
    }
  }
}

extension YAMLMark {
  /// libyaml counts from 0.
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: mark.line + 1, column: mark.column + 1)
  }
}

extension YAMLStyle {
  fileprivate init(_ style: yaml_scalar_style_t) {
    self =
      switch style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
      case YAML_LITERAL_SCALAR_STYLE: .literal
      case YAML_FOLDED_SCALAR_STYLE: .folded
      default: .plain
      }
  }
}

extension YAMLProblem.Stage {
  fileprivate init(_ error: yaml_error_type_t) {
    self =
      switch error {
      case YAML_MEMORY_ERROR: .memory
      case YAML_READER_ERROR: .reader
      case YAML_SCANNER_ERROR: .scanner
      default: .parser
      }
  }
}
