import CYAML

/// The border to libyaml: the only file with unsafe code.
///
/// It stands at one event at a time, which is read where libyaml left it. libyaml's parser holds
/// pointers into the file's bytes, so that it lives only inside ``read(_:_:)``.
@safe
struct YAMLEventReader: ~Copyable {
  let source: YAMLSource
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>

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
    unsafe event = .allocate(capacity: 1)
    unsafe event.initialize(to: yaml_event_t())
    let isReady = unsafe yaml_parser_initialize(parser)
    precondition(isReady == 1, "out of memory")
  }

  deinit {
    unsafe yaml_event_delete(event)
    unsafe event.deallocate()
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
  }

  /// Goes on to the next event.
  mutating func advance() throws(YAMLError) {
    unsafe yaml_event_delete(event)
    guard unsafe yaml_parser_parse(parser, event) == 1 else { throw problem.error(in: source) }
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
  var kind: YAMLEventKind {
    switch unsafe event.pointee.type {
    case YAML_SCALAR_EVENT: .scalar
    case YAML_SEQUENCE_START_EVENT: .sequenceStart
    case YAML_MAPPING_START_EVENT: .mappingStart
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: .end
    case YAML_ALIAS_EVENT: .alias
    case YAML_DOCUMENT_START_EVENT: .documentStart
    case YAML_STREAM_END_EVENT: .streamEnd
    default: .frame
    }
  }

  var start: YAMLMark { unsafe YAMLMark(event.pointee.start_mark) }
  var end: YAMLMark { unsafe YAMLMark(event.pointee.end_mark) }

  @inline(__always)
  var style: YAMLStyle {
    switch unsafe event.pointee.type {
    case YAML_SCALAR_EVENT: return unsafe YAMLStyle(event.pointee.data.scalar.style)
    case YAML_SEQUENCE_START_EVENT:
      let style = unsafe event.pointee.data.sequence_start.style
      return style == YAML_FLOW_SEQUENCE_STYLE ? .flow : .block
    case YAML_MAPPING_START_EVENT:
      let style = unsafe event.pointee.data.mapping_start.style
      return style == YAML_FLOW_MAPPING_STYLE ? .flow : .block
    default: return .plain
    }
  }

  /// The name that the node is given, or the name that an alias follows.
  var anchor: String? { unsafe properties.anchor.map { unsafe String(cString: $0) } }
  var tag: String? { unsafe properties.tag.map { unsafe String(cString: $0) } }

  /// Whether there is an anchor or a tag: nearly no node has one.
  @inline(__always)
  var hasProperties: Bool {
    let (anchor, tag) = unsafe properties
    return unsafe anchor != nil || tag != nil
  }

  private typealias Word = UnsafeMutablePointer<yaml_char_t>

  @inline(__always)
  private var properties: (anchor: Word?, tag: Word?) {
    switch unsafe event.pointee.type {
    case YAML_SCALAR_EVENT:
      unsafe (event.pointee.data.scalar.anchor, event.pointee.data.scalar.tag)
    case YAML_SEQUENCE_START_EVENT:
      unsafe (event.pointee.data.sequence_start.anchor, event.pointee.data.sequence_start.tag)
    case YAML_MAPPING_START_EVENT:
      unsafe (event.pointee.data.mapping_start.anchor, event.pointee.data.mapping_start.tag)
    case YAML_ALIAS_EVENT: unsafe (event.pointee.data.alias.anchor, nil)
    default: (nil, nil)
    }
  }

  /// Appends a scalar's text to `text`, and returns where it stands there.
  func appendText(to text: inout [UInt8]) -> Range<Int> {
    let start = text.count
    let scalar = unsafe event.pointee.data.scalar
    unsafe text.append(contentsOf: UnsafeBufferPointer(start: scalar.value, count: scalar.length))
    return start..<text.count
  }
}

extension YAMLEventReader {
  /// A stretch of text that came from ``appendText(to:)``: libyaml hands out valid UTF-8 only, so that it
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
