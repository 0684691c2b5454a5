/// The text of a reference in HTML, and what it may mean.
package enum ReferenceText {
  /// Whether a reference is to a file beside the note: not a web address, an anchor or a template.
  package static func isLocal(_ reference: String) -> Bool {
    guard let first = reference.utf8.first, first != UInt8(ascii: "#"),
      first != UInt8(ascii: "/"), !reference.containsBytes("{{")
    else { return false }
    guard let colon = reference.utf8.firstIndex(of: UInt8(ascii: ":")) else { return true }
    return !reference.utf8[..<colon].allSatisfy(isSchemeByte)
  }

  /// A reference as a browser reads it: entities, then percent signs decoded.
  package static func decoded(_ reference: String) -> String {
    let text = [("&quot;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")]
      .reduce(reference) { $0.replacingBytes($1.0, with: $1.1) }
    return percentDecoded(text)
  }

  private static func percentDecoded(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: "%")) else { return text }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let value = UInt8(
          String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
      {
        result.append(value)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(validating: result, as: UTF8.self) ?? text
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }
}
