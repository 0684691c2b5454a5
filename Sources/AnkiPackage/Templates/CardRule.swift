/// Which cards the notes of one note type have.
struct CardRule {
  private enum Kind {
    case cloze
    case standard([Template?])
  }

  private let kind: Kind
  private let fields: [String]

  init(_ model: ModelRecord) {
    fields = model.fieldNames
    kind = model.isCloze ? .cloze : .standard(model.fronts.map(Template.init))
  }

  /// The ordinals of the cards that a note of this content must have, at least one.
  ///
  /// A standard note has a card for each template that shows one of its fields, a cloze note for
  /// each number. A note of which nothing is shown has the first card, as Anki makes it.
  func ordinals(_ content: [String], hasTags: Bool) -> [Int64] {
    let shown = shownOrdinals(content, hasTags: hasTags)
    return shown.isEmpty ? [0] : shown
  }

  /// The ordinals of the cards on which anything is asked.
  func shownOrdinals(_ content: [String], hasTags: Bool) -> [Int64] {
    switch kind {
    case .cloze: Set(ClozeNumbers.numbers(in: content).map { min(Int64($0) - 1, 499) }).sorted()
    case .standard(let templates): rendered(templates, content, hasTags)
    }
  }

  private func rendered(
    _ templates: [Template?], _ content: [String], _ hasTags: Bool
  ) -> [Int64] {
    var filled = Set(zip(fields, content).lazy.filter { !Self.isEmpty($0.1) }.map(\.0))
    for special in ["Card", "CardFlag", "Deck", "Subdeck", "Type", "CardID"]
      + (hasTags ? ["Tags"] : [])
    where !fields.contains(special) {
      filled.insert(special)
    }
    return templates.indices.filter { templates[$0]?.renders(filled) == true }.map(Int64.init)
  }

  /// Whether a field shows nothing: only blanks, `br` and `div`.
  static func isEmpty(_ text: String) -> Bool {
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
