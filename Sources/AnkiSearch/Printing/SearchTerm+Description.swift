extension SearchTerm: CustomStringConvertible {
  /// The term as Anki reads it.
  ///
  /// Text stands in quotes, so that blanks, brackets, `-`, `and` and `or` mean nothing in it.
  public var description: String {
    switch kind {
    case .text(let text): Self.quoted("", text)
    case .word(let pattern): Self.quoted("w:", pattern)
    case .clozeText(let pattern): Self.quoted("sc:", pattern)
    case .field(let name, let text): Self.quoted(name.escaped + ":", text)
    case .tag(let text): Self.quoted("tag:", text)
    case .untagged: "tag:none"
    case .deck(.anything): "deck:*"
    case .deck(let pattern): Self.quoted("deck:", pattern)
    case .inFilteredDeck: "deck:filtered"
    case .inCurrentDeck: "deck:current"
    case .preset(let text): "\"preset:\(text.text)\""
    case .noteType(let pattern): Self.quoted("note:", pattern)
    case .template(let index): "card:\(index + 1)"
    case .templateName(let pattern): Self.quoted("card:", pattern)
    case .state(let state): "is:\(state.rawValue)"
    case .flag(let flag): "flag:\(flag.rawValue)"
    case .property(let property, let comparison): property.printed(comparison)
    case .customData(let pattern): Self.quoted("has-cd:", pattern)
    case .duplicates(let number, let text):
      "\"dupe:\(number),\(text.escaping(["\\", "\""]))\""
    case .added, .edited, .introduced, .rated, .rescheduled: printedEvent
    case .notes, .cards, .decks, .noteTypeNumber: printedNumbers
    }
  }

  private var printedEvent: String {
    switch kind {
    case .added(let days): "added:\(days)"
    case .edited(let days): "edited:\(days)"
    case .introduced(let days): "introduced:\(days)"
    case .rescheduled(let days): "resched:\(days)"
    case .rated(let days, let button): "rated:\(days)" + (button.map { ":\($0.rawValue)" } ?? "")
    default: ""
    }
  }

  private var printedNumbers: String {
    switch kind {
    case .notes(let numbers): "nid:" + Self.joined(numbers)
    case .cards(let numbers): "cid:" + Self.joined(numbers)
    case .decks(let numbers): "did:" + Self.joined(numbers)
    case .noteTypeNumber(let number): "mid:\(number)"
    default: ""
    }
  }

  private static func joined(_ numbers: [Int64]) -> String {
    numbers.map(String.init).joined(separator: ",")
  }

  private static func quoted(_ key: String, _ pattern: SearchPattern) -> String {
    "\"\(key)\(pattern.escaped)\""
  }

  private static func quoted(_ key: String, _ text: SearchText) -> String {
    switch text {
    case .pattern(let pattern): quoted(key, pattern)
    case .withoutMarks(let pattern): quoted(key + "nc:", pattern)
    case .regex(let regex): "\"\(key)re:\(regex.text.escaping(["\""]))\""
    }
  }
}
