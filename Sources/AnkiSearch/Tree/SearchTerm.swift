/// One condition of a search.
///
/// A term is always one that can be written: what the language cannot say becomes, when the term is
/// made, what it says instead.
public struct SearchTerm: Hashable, Sendable {
  /// What a term asks for.
  public enum Kind: Hashable, Sendable {
    /// Notes with this text in their fields.
    case text(SearchText)
    /// Notes with this between the borders of words (`w:`).
    case word(SearchPattern)
    /// Notes of cloze types with this text when the marks of clozes are gone (`sc:`).
    case clozeText(SearchPattern)
    /// Notes with a field of which this is the whole text; of a regular expression, a part of it.
    case field(SearchFieldName, SearchText)
    /// Notes with a tag, or with one below it.
    case tag(SearchText)
    /// Notes without tags (`tag:none`).
    case untagged
    /// Cards in a deck or in one below it; also those that a filtered deck has borrowed from it.
    case deck(SearchPattern)
    /// Cards that lie in a filtered deck (`deck:filtered`).
    case inFilteredDeck
    /// Cards in the deck that is chosen in Anki (`deck:current`).
    case inCurrentDeck
    /// Cards whose deck uses options of this name.
    case preset(SearchRawText)
    /// Cards of a note type.
    case noteType(SearchPattern)
    /// Cards of the template of this index, counted from 0; of a cloze type, of that cloze.
    case template(UInt16)
    /// Cards of the templates of a name.
    case templateName(SearchPattern)
    /// Cards in a state (`is:`).
    case state(CardState)
    /// Cards with a flag.
    case flag(CardFlag)
    /// Cards of which a property compares so.
    case property(SearchProperty, SearchComparison)
    /// Cards with custom data under this key (`has-cd:`).
    case customData(SearchPattern)
    /// Cards made in the last days, today included; at least 1.
    case added(days: UInt32)
    /// Notes changed in the last days, today included; at least 1.
    case edited(days: UInt32)
    /// Cards first answered in the last days, today included; at least 1.
    case introduced(days: UInt32)
    /// Cards answered in the last days, today included, with one button or any; at least 1.
    case rated(days: UInt32, AnswerButton?)
    /// Cards rescheduled by hand in the last days, today included.
    case rescheduled(days: UInt32)
    /// Notes of these numbers; at least one.
    case notes([Int64])
    /// Cards of these numbers; at least one.
    case cards([Int64])
    /// Cards in the decks of these numbers, without those below; at least one.
    case decks([Int64])
    /// Cards of the note type of this number.
    case noteTypeNumber(Int64)
    /// Notes of a note type, by its number, whose first field has this text.
    case duplicates(noteType: Int64, firstField: String)
  }

  /// What the term asks for.
  public let kind: Kind

  /// A term that asks for this, as far as the language can say it.
  public init(_ kind: Kind) { self.kind = kind.writable }
}

extension SearchTerm.Kind {
  /// The nearest that the language can say.
  fileprivate var writable: SearchTerm.Kind {
    switch self {
    // A pair of quotes with nothing between them is an error in Anki.
    case .text(.pattern(let pattern)) where pattern.parts.isEmpty: .text(.pattern(.anything))
    // Keywords are matched with regard to case, and names without (seen in Anki 26.9).
    case .tag(.pattern(let pattern)): .tag(.pattern(pattern.sparing(["none"])))
    case .tag(.withoutMarks(let pattern)) where pattern.isLiteral("none"): .untagged
    case .deck(let pattern): .deck(pattern.sparing(["current", "filtered"]))
    case .templateName(let pattern):
      pattern.number.map { .template($0 == 0 ? 0 : $0 - 1) } ?? self
    case .template(let index): .template(min(index, .max - 1))
    case .added(let days): .added(days: max(1, days))
    case .edited(let days): .edited(days: max(1, days))
    case .introduced(let days): .introduced(days: max(1, days))
    case .rated(let days, let button): .rated(days: max(1, days), button)
    case .notes(let numbers): .notes(Self.writable(numbers))
    case .cards(let numbers): .cards(Self.writable(numbers))
    case .decks(let numbers): .decks(Self.writable(numbers))
    case .duplicates(let number, let text):
      .duplicates(noteType: number, firstField: text.withPlainBlanks)
    case .property(.customText(let key, let text), let comparison):
      Self.compared(key, text, comparison)
    default: self
    }
  }

  /// A sign of equality at the start of the text belongs to the comparison.
  private static func compared(
    _ key: CustomDataKey, _ text: SearchRawText, _ comparison: SearchComparison
  ) -> SearchTerm.Kind {
    let wider: [SearchComparison: SearchComparison] = [
      .less: .lessOrEqual, .greater: .greaterOrEqual,
    ]
    guard let wider = wider[comparison], let rest = text.droppingEquals else {
      return .property(.customText(key, text), comparison)
    }
    return .property(.customText(key, rest), wider)
  }

  /// A list is digits and commas, and is not empty; nothing in Anki has the number 0.
  private static func writable(_ numbers: [Int64]) -> [Int64] {
    numbers.isEmpty ? [0] : numbers.map { max(0, $0) }
  }
}

extension String {
  /// The text with spaces for all blanks, as Anki reads a search.
  var withPlainBlanks: String {
    guard unicodeScalars.contains(where: \.isForeignBlank) else { return self }
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars { text.append(scalar.isForeignBlank ? " " : scalar) }
    return String(text)
  }
}
