extension YAMLProblem {
  /// A byte that is no UTF-8, or a character that YAML forbids.
  ///
  /// libyaml's reader knows only the offset of the byte.
  func encodingProblem(_ source: YAMLSource) -> Explanation {
    let place = YAMLMark(byte: firstByte(source.text), of: source.text)
    guard message == "control characters are not allowed" else {
      return Explanation("the file is not valid UTF-8", at: place, help: "save the file as UTF-8")
    }
    let hex = String(value, radix: 16, uppercase: true)
    let number = String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    return Explanation(
      "the character U+\(number) cannot stand in YAML", at: place,
      to: YAMLMark(line: place.line, column: place.column + 1),
      help: "remove it, or write it as \"\\u\(number)\" in double quotes")
  }

  /// Where the refused character begins: for a wrong later byte libyaml gives that byte.
  private func firstByte(_ text: ArraySlice<UInt8>) -> Int {
    guard message == "invalid trailing UTF-8 octet" else { return offset }
    return text.prefix(offset).lastIndex { $0 >= 0xC0 }.map { $0 - text.startIndex } ?? offset
  }
}
