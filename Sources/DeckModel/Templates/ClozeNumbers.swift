/// The numbers of the clozes in a text, found as Anki finds them.
///
/// A cloze counts when it is closed; `{{c1,2::…}}` counts for both; number 0 makes no card.
package struct ClozeNumbers {
  /// The numbers, without 0.
  package private(set) var numbers: Set<UInt16> = []
  /// The numbers of the clozes that are open, the innermost last.
  private var open: [Set<UInt16>] = []

  /// The numbers in all the fields of a note.
  package static func numbers(in fields: some Sequence<String>) -> Set<UInt16> {
    fields.reduce(into: []) { $0.formUnion(ClozeNumbers($1).numbers) }
  }

  /// The numbers in a text.
  package init(_ text: String) {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return }
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      if let opening = ClozeOpening(bytes, at: index) {
        // Anki does not look deeper than ten levels.
        if open.count < 10 { open.append(Set(opening.numbers)) }
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
}
