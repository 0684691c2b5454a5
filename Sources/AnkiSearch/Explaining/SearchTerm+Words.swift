extension SearchTerm {
  /// What the term asks for, in words.
  var words: String {
    switch kind {
    case .text(.pattern(.anything)): "all notes"
    case .text(let text): "notes with \(text.words(part: true)) in a field"
    case .word(let pattern): "notes with the word \(pattern.words)"
    case .clozeText(let pattern): "notes of cloze types with \(pattern.words), without cloze marks"
    case .field(let name, let text): Self.words(of: name.pattern, text)
    case .tag(let text): Self.words(ofTag: text)
    case .untagged: "notes without tags"
    case .deck(.anything): "everything"
    case .deck(let pattern): "cards in the deck \(pattern.words), or in one below it"
    case .inFilteredDeck: "cards that lie in a filtered deck"
    case .inCurrentDeck: "cards in the deck that is chosen in Anki, or in one below it"
    case .preset(let name): "cards in decks with the options \(name.text.quoted)"
    case .noteType(let pattern): "notes of the note type \(pattern.words)"
    case .template(let index): "cards of template \(index + 1), or of cloze \(index + 1)"
    case .templateName(let pattern): "cards of the template \(pattern.words)"
    case .state(let state): state.words
    case .flag(.none): "cards without a flag"
    case .flag(let flag): "cards with the \(flag) flag"
    case .property(let property, let comparison): property.words(comparison)
    case .customData(let key): "cards with custom data under \(key.words)"
    case .duplicates(let number, let text):
      "notes of note type \(number) whose first field is \(text.quoted)"
    case .added, .edited, .introduced, .rated, .rescheduled: eventWords
    case .notes, .cards, .decks, .noteTypeNumber: numberWords
    }
  }

  private static func words(of field: SearchPattern, _ text: SearchText) -> String {
    let name = field == .anything ? "any field" : "the field \(field.words)"
    return switch text {
    case .pattern(SearchPattern("")): "notes in which \(name) is empty"
    case .pattern(.something): "notes in which \(name) is not empty"
    case .pattern(.anything): "notes that have \(name)"
    case .regex: "notes in which \(name) has \(text.words(part: true))"
    default: "notes in which \(name) is \(text.words(part: false))"
    }
  }

  private static func words(ofTag text: SearchText) -> String {
    switch text {
    case .pattern(.anything): "all notes"
    case .pattern(.something): "notes with a tag"
    case .pattern(let pattern): "notes with the tag \(pattern.words), or with one below it"
    case .withoutMarks: "notes with the tag \(text.words(part: false)), or with one below it"
    case .regex: "notes with a tag that has \(text.words(part: true))"
    }
  }

  private var eventWords: String {
    switch kind {
    case .added(let days): "cards added \(Self.since(days))"
    case .edited(let days): "notes changed \(Self.since(days))"
    case .introduced(let days): "cards answered for the first time \(Self.since(days))"
    case .rated(let days, let button):
      "cards answered \(button.map { "\($0) " } ?? "")\(Self.since(days))"
    case .rescheduled(let days): "cards rescheduled by hand \(Self.since(days))"
    default: ""
    }
  }

  private static func since(_ days: UInt32) -> String {
    switch days {
    case 0: "after today"
    case 1: "today"
    default: "in the last \(days) days"
    }
  }

  private var numberWords: String {
    switch kind {
    case .notes(let numbers): Self.numbered("note", numbers)
    case .cards(let numbers): Self.numbered("card", numbers)
    case .decks(let numbers): "cards in " + Self.numbered("deck", numbers)
    case .noteTypeNumber(let number): "notes of note type \(number)"
    default: ""
    }
  }

  private static func numbered(_ noun: String, _ numbers: [Int64]) -> String {
    let list = numbers.map(String.init).joined(separator: ", ")
    return numbers.count == 1 ? "\(noun) \(list)" : "\(noun)s \(list)"
  }
}
