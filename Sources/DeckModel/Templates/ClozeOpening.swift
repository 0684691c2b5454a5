/// The beginning of a cloze: `{{c`, numbers separated by commas, and `::`.
package struct ClozeOpening {
  /// The numbers as they are written; those that are too large for Anki are left out.
  package let numbers: [UInt16]
  /// The index after it.
  package let end: Int

  /// The beginning at an index; nil when there is none.
  package init?(_ bytes: [UInt8], at start: Int) {
    guard bytes[start] == 0x7B, bytes[start...].starts(with: "{{c".utf8) else { return nil }
    let digits = bytes[(start + 3)...].prefix { 0x30...0x39 ~= $0 || $0 == 0x2C }
    guard bytes[digits.endIndex...].starts(with: "::".utf8) else { return nil }
    numbers = digits.split(separator: 0x2C).compactMap {
      UInt16(String(decoding: $0, as: UTF8.self))
    }
    guard !numbers.isEmpty else { return nil }
    end = digits.endIndex + 2
  }
}
