/// The numbers of the clozes in a text, found as Anki finds them.
///
/// A cloze counts when it is closed; `{{c1,2::…}}` counts for both; number 0 makes no card.
struct ClozeNumbers {
  private(set) var numbers: Set<UInt16> = []
  /// The numbers of the clozes that are open, the innermost last.
  private var open: [Set<UInt16>] = []

  /// The numbers in all the fields of a note.
  static func numbers(in fields: some Sequence<String>) -> Set<UInt16> {
    fields.reduce(into: []) { $0.formUnion(ClozeNumbers($1).numbers) }
  }

  init(_ text: String) {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return }
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      if let opening = Opening(bytes, at: index) {
        // Anki does not look deeper than ten levels.
        if open.count < 10 { open.append(opening.numbers) }
        index = opening.end
      } else if index + 1 < bytes.count, bytes[index] == 0x7D, bytes[index + 1] == 0x7D {
        close()
        index += 2
      } else {
        index += 1
      }
    }
  }

  /// An inner cloze counts only when all around it are closed, too.
  private mutating func close() {
    guard let closed = open.popLast() else { return }
    if open.isEmpty {
      numbers.formUnion(closed.subtracting([0]))
    } else {
      open[open.count - 1].formUnion(closed)
    }
  }

  /// `{{c`, numbers separated by commas, and `::`.
  private struct Opening {
    let numbers: Set<UInt16>
    let end: Int

    init?(_ bytes: [UInt8], at start: Int) {
      guard bytes[start] == 0x7B, bytes[start...].starts(with: "{{c".utf8) else { return nil }
      let digits = bytes[(start + 3)...].prefix { 0x30...0x39 ~= $0 || $0 == 0x2C }
      guard bytes[digits.endIndex...].starts(with: "::".utf8) else { return nil }
      let numbers = digits.split(separator: 0x2C).compactMap {
        UInt16(String(decoding: $0, as: UTF8.self))
      }
      guard !numbers.isEmpty else { return nil }
      self.numbers = Set(numbers)
      end = digits.endIndex + 2
    }
  }
}
