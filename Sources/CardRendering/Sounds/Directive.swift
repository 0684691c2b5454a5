/// `[anki:name key=value]content[/anki:name]`, by which filters ask for something.
struct Directive {
  let name: String
  /// In the order of writing; of a key that stands twice the last value counts.
  private var options: [(key: String, value: String)] = []
  let content: String
  /// The index after it.
  let end: Int

  /// The directive at an index; nil when none is there, or it has no end.
  init?(_ bytes: [UInt8], at start: Int) {
    guard bytes[start...].starts(with: "[anki:".utf8) else { return nil }
    let name = bytes[(start + 6)...].prefix { $0 != 0x5D && !Self.isBlank($0) }
    guard !name.isEmpty else { return nil }
    var rest = bytes[name.endIndex...].drop(while: Self.isBlank)
    while let option = Self.option(&rest) { options.append(option) }
    guard rest.first == 0x5D else { return nil }
    let closing = Array("[/anki:".utf8) + name + [0x5D]
    let inner = rest.dropFirst()
    guard let close = inner.indices.first(where: { inner[$0...].starts(with: closing) }) else {
      return nil
    }
    self.name = String(decoding: name, as: UTF8.self)
    content = String(decoding: inner[..<close], as: UTF8.self)
    end = close + closing.count
  }

  /// Takes `key=value` or `key="value"` and the blanks after it.
  private static func option(_ rest: inout ArraySlice<UInt8>) -> (key: String, value: String)? {
    let key = rest.prefix { $0 != 0x5D && $0 != UInt8(ascii: "=") && !isBlank($0) }
    guard !key.isEmpty, key.endIndex < rest.endIndex, rest[key.endIndex] == UInt8(ascii: "=") else {
      return nil
    }
    let (value, end) = value(rest[(key.endIndex + 1)...])
    rest = rest[end...].drop(while: isBlank)
    return (String(decoding: key, as: UTF8.self), String(decoding: value, as: UTF8.self))
  }

  private static func value(_ bytes: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, end: Int) {
    let quote = UInt8(ascii: "\"")
    if bytes.first == quote, let close = bytes.dropFirst().firstIndex(of: quote) {
      return (bytes[(bytes.startIndex + 1)..<close], close + 1)
    }
    let value = bytes.prefix { $0 != 0x5D && $0 != quote && !isBlank($0) }
    return (value, value.endIndex)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// The value of a key; nil when it is not there.
  func value(of key: String) -> String? {
    options.last { $0.key.utf8.elementsEqual(key.utf8) }?.value
  }

  /// The directive as Anki writes it.
  var text: String {
    var written: [String] = []
    for (index, option) in options.enumerated() {
      let isLast = !options[(index + 1)...].contains { $0.key.utf8.elementsEqual(option.key.utf8) }
      if isLast { written.append(" \(option.key)=\(Self.quoted(option.value))") }
    }
    return "[anki:\(name)\(written.joined())]\(content)[/anki:\(name)]"
  }

  private static func quoted(_ value: String) -> String {
    value.utf8.contains { $0 == 0x5D || isBlank($0) } ? "\"\(value)\"" : value
  }
}
