/// Signs in square brackets that Anki leaves in the text of a card.
enum BracketTag {
  /// Puts something in the place of every sign between `open` and `close`.
  ///
  /// - Parameter form: is given what is between; nil leaves the sign as it is.
  static func replacing(
    _ open: String, _ close: String, in text: String, _ form: (String) -> String?
  ) -> String {
    guard text.utf8.contains(UInt8(ascii: "[")) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if isAt(bytes, index, open), let end = end(bytes, index + open.utf8.count, close),
        let form = form(String(decoding: bytes[(index + open.utf8.count)..<end], as: UTF8.self))
      {
        result += form.utf8
        index = end + close.utf8.count
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The index of the close, after at least one byte.
  private static func end(_ bytes: [UInt8], _ start: Int, _ close: String) -> Int? {
    guard start < bytes.count else { return nil }
    return (start + 1..<bytes.count + 1).first { isAt(bytes, $0, close) }
  }

  /// Whether ASCII text in lower case stands at an index, in any case.
  private static func isAt(_ bytes: [UInt8], _ index: Int, _ text: String) -> Bool {
    guard index + text.utf8.count <= bytes.count else { return false }
    return zip(bytes[index...], text.utf8).allSatisfy { byte, expected in
      (0x41...0x5A ~= byte ? byte | 0x20 : byte) == expected
    }
  }
}
