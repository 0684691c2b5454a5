package import DeckModel

/// Which cards the notes of one note type have.
package struct CardRule: Sendable {
  private enum Kind: Sendable {
    case cloze
    case standard([Template?])
  }

  private let kind: Kind
  /// The index of each field.
  private let fields: [String: Int]

  /// The rule of a note type.
  ///
  /// - Parameters:
  ///   - names: The names of its fields, in order.
  ///   - templates: The fronts of a standard note type, nil where one cannot be parsed; nil for a
  ///     cloze note type.
  package init(fields names: [String], templates: [Template?]?) {
    fields = names.enumerated().reduce(into: [:]) { $0[$1.element] = $1.offset }
    kind = templates.map(Kind.standard) ?? .cloze
  }

  /// The ordinals of the cards that a note of this content must have, at least one.
  ///
  /// A standard note has a card for each template that shows one of its fields, a cloze note for
  /// each number. A note of which nothing is shown has the first card, as Anki makes it.
  package func ordinals(_ content: [String], hasTags: Bool) -> [Int64] {
    let shown = shownOrdinals(content, hasTags: hasTags)
    return shown.isEmpty ? [0] : shown
  }

  /// The ordinals of the cards on which anything is asked.
  package func shownOrdinals(_ content: [String], hasTags: Bool) -> [Int64] {
    switch kind {
    case .cloze: Set(ClozeNumbers.numbers(in: content).map { min(Int64($0) - 1, 499) }).sorted()
    case .standard(let templates): rendered(templates, content, hasTags)
    }
  }

  private func rendered(
    _ templates: [Template?], _ content: [String], _ hasTags: Bool
  ) -> [Int64] {
    let isFilled = { (name: String) in
      if let index = fields[name] { return index < content.count && !Self.isEmpty(content[index]) }
      return Self.specialFields.contains(name) || hasTags && name == "Tags"
    }
    return templates.indices.filter { templates[$0]?.renders(isFilled) == true }.map(Int64.init)
  }

  /// What every card shows without a field of the note, when no field has its name.
  private static let specialFields: Set = ["Card", "CardFlag", "Deck", "Subdeck", "Type", "CardID"]

  /// Whether a field shows nothing: only blanks, `br` and `div`.
  package static func isEmpty(_ text: String) -> Bool {
    var rest = Substring(text).utf8
    while let byte = rest.first {
      if byte == 0x20 || 9...13 ~= byte {
        rest = rest.dropFirst()
      } else if byte == UInt8(ascii: "<"), let after = afterEmptyTag(rest) {
        rest = after
      } else {
        return false
      }
    }
    return true
  }

  /// `<br>`, `</div />` and the like: an optional slash, a name, an optional blank and slash.
  private static func afterEmptyTag(_ text: Substring.UTF8View) -> Substring.UTF8View? {
    var rest = text.dropFirst()
    if rest.first == UInt8(ascii: "/") { rest = rest.dropFirst() }
    let name = rest.prefix { 0x41...0x5A ~= $0 & 0xDF }
    guard ["br", "div"].contains(String(Substring(name)).lowercased()) else { return nil }
    rest = rest[name.endIndex...]
    if rest.first == 0x20 { rest = rest.dropFirst() }
    if rest.first == UInt8(ascii: "/") { rest = rest.dropFirst() }
    return rest.first == UInt8(ascii: ">") ? rest.dropFirst() : nil
  }
}
