extension Template {
  /// The names under which Anki shows something besides the fields, `FrontSide` apart.
  package static let addedFields: Set = [
    "Tags", "Type", "Deck", "Subdeck", "CardFlag", "Card", "CardID",
  ]

  /// `c` and a number, which is true on the card of that cloze and nowhere wrong.
  package static func isClozeCondition(_ name: String) -> Bool {
    name.utf8.first == UInt8(ascii: "c") && UInt32(Substring(name.utf8.dropFirst())) != nil
  }
}
