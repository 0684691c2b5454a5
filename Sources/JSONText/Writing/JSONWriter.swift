/// Writes JSON straight into bytes, members in the order in which they are written.
///
/// ```swift
/// var json = JSONWriter()
/// json.object { json in
///   json.member("action", "version")
///   json.member("params") { $0.object { _ in } }
/// }
/// ```
public struct JSONWriter {
  /// How much white space there is.
  public enum Layout: Sendable {
    /// None.
    case compact
    /// A line an element, two spaces a level.
    case pretty
  }

  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  private let layout: Layout
  private var depth = 0
  private var isFirst = true
  private var isAfterKey = false

  /// Nothing yet.
  public init(_ layout: Layout = .compact) {
    self.layout = layout
  }

  /// What was written so far, as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// An object; `body` writes its members.
  public mutating func object<Failure>(
    _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    try container("{", "}", body)
  }

  /// An array; `body` writes its elements.
  public mutating func array<Failure>(
    _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    try container("[", "]", body)
  }

  /// The name of the member whose value is written next.
  public mutating func key(_ name: String) {
    separate()
    JSONEscaping.append(name, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    if layout == .pretty { bytes.append(UInt8(ascii: " ")) }
    isAfterKey = true
  }

  /// A scalar that is already JSON, or a whole compact element written elsewhere.
  public mutating func verbatim(_ json: some Sequence<UInt8>) {
    separate()
    bytes.append(contentsOf: json)
  }

  /// A string.
  public mutating func value(_ text: String) {
    separate()
    JSONEscaping.append(text, to: &bytes)
  }

  private mutating func container<Failure>(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar,
    _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    separate()
    bytes.append(UInt8(ascii: open))
    depth += 1
    isFirst = true
    try body(&self)
    depth -= 1
    if !isFirst { newLine() }
    bytes.append(UInt8(ascii: close))
    isFirst = false
  }

  /// What stands between this element or key and what came before.
  private mutating func separate() {
    defer { isFirst = false }
    guard !isAfterKey else {
      isAfterKey = false
      return
    }
    guard depth > 0 else { return }
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    newLine()
  }

  private mutating func newLine() {
    guard layout == .pretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }
}
