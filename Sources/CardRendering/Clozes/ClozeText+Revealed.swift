extension ClozeText {
  /// The text on the card of a cloze, every cloze marked; nothing when that cloze is not in it.
  func revealed(cloze number: Int, isQuestion: Bool) -> String {
    var reveal = Reveal(number: UInt16(clamping: number), isQuestion: isQuestion)
    let text = reveal.text(of: nodes)
    return reveal.isFound ? text : ""
  }

  /// Only what the clozes of a number hide or, on the front, their hints.
  func only(cloze number: Int, isQuestion: Bool) -> String {
    parts(of: UInt16(clamping: number), isQuestion, in: nodes).joined(separator: ", ")
  }

  /// What is to be typed for a cloze: once only, if all that has its number is the same.
  package func typed(cloze number: Int) -> String {
    let parts = parts(of: UInt16(clamping: number), false, in: nodes)
    let isOne = parts.allSatisfy { $0.utf8.elementsEqual(parts[0].utf8) }
    return isOne ? parts.first ?? "" : parts.joined(separator: ", ")
  }

  private func parts(of number: UInt16, _ isQuestion: Bool, in nodes: [Node]) -> [String] {
    nodes.flatMap { node -> [String] in
      guard case .cloze(let cloze) = node else { return [] }
      let own = isQuestion ? cloze.shownHint : cloze.text
      return (cloze.numbers.contains(number) ? [own] : [])
        + parts(of: number, isQuestion, in: cloze.nodes)
    }
  }
}

extension ClozeText.Cloze {
  /// What stands in its place on the front.
  var shownHint: String { hint ?? "..." }

  /// Its text, and that of the clozes in it.
  var text: String {
    nodes.map { node in
      switch node {
      case .text(let text): text
      case .cloze(let cloze): cloze.text
      }
    }.joined()
  }

  /// Its numbers as HTML has them.
  var ordinals: String { numbers.map(String.init).joined(separator: ",") }
}

/// Shows the clozes of one card.
private struct Reveal {
  let number: UInt16
  let isQuestion: Bool
  /// Whether the cloze of the card was met.
  var isFound = false

  mutating func text(of nodes: [ClozeText.Node]) -> String {
    var text = ""
    for node in nodes {
      switch node {
      case .text(let piece): text += piece
      case .cloze(let cloze): text += self.text(of: cloze)
      }
    }
    return text
  }

  private mutating func text(of cloze: ClozeText.Cloze) -> String {
    let isActive = cloze.numbers.contains(number)
    isFound = isFound || isActive
    if let image = ImageOcclusion(cloze) {
      return image.element(isQuestion: isQuestion, isActive: isActive)
    }
    let inner = text(of: cloze.nodes)
    let ordinals = "data-ordinal=\"\(cloze.ordinals)\""
    switch (isQuestion, isActive) {
    case (true, true):
      return "<span class=\"cloze\" data-cloze=\"\(HTMLEscape.attribute(inner))\" \(ordinals)>"
        + "[\(cloze.shownHint)]</span>"
    case (false, true): return "<span class=\"cloze\" \(ordinals)>\(inner)</span>"
    case (_, false): return "<span class=\"cloze-inactive\" \(ordinals)>\(inner)</span>"
    }
  }
}
