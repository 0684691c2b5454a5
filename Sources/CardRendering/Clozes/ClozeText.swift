import DeckModel

/// A text taken apart at its clozes, as Anki does it.
package struct ClozeText {
  /// A part of it.
  indirect enum Node {
    case text(String)
    case cloze(Cloze)
  }

  /// `{{c1::what::hint}}`, perhaps with others inside.
  struct Cloze {
    /// Its numbers, in order.
    var numbers: [UInt16]
    var nodes: [Node] = []
    var hint: String?
  }

  private(set) var nodes: [Node] = []
  /// The clozes that are not closed yet, the innermost last; what never is closed is not shown.
  private var open: [Cloze] = []

  /// Takes a text apart.
  package init(_ text: String) {
    let bytes = Array(text.utf8)
    var (index, textStart) = (0, 0)
    while index < bytes.count {
      if let opening = ClozeOpening(bytes, at: index) {
        add(bytes[textStart..<index])
        // Anki does not look deeper than ten levels.
        if open.count < 10 { open.append(Cloze(numbers: Set(opening.numbers).sorted())) }
        index = opening.end
        textStart = index
      } else if bytes[index...].starts(with: "}}".utf8) {
        add(bytes[textStart..<index])
        close()
        index += 2
        textStart = index
      } else {
        index += 1
      }
    }
    add(bytes[textStart...])
  }

  private mutating func add(_ bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    var text = bytes
    if !open.isEmpty {
      if !bytes.starts(with: ImageOcclusion.sign.utf8), let hint = Self.hint(in: bytes) {
        open[open.count - 1].hint = String(decoding: bytes[(hint + 2)...], as: UTF8.self)
        text = bytes[..<hint]
      }
    }
    append(.text(String(decoding: text, as: UTF8.self)))
  }

  /// Where `::` stands.
  private static func hint(in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.first { bytes[$0...].starts(with: "::".utf8) }
  }

  private mutating func close() {
    if let cloze = open.popLast() {
      append(.cloze(cloze))
    } else {
      nodes.append(.text("}}"))
    }
  }

  private mutating func append(_ node: Node) {
    if open.isEmpty { nodes.append(node) } else { open[open.count - 1].nodes.append(node) }
  }
}
