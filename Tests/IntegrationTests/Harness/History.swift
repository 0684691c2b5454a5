import Testing

/// What a learner would miss: how well each card is known, and notes that are no project's.
struct History {
  /// What `cardsInfo` says of each card, as far as it is about studying.
  var cards: [Int: [String: JSON]] = [:]
  /// The review log of each card.
  var reviews: [Int: JSON] = [:]
  /// The notes of the learner's own, with the time at which they were last changed.
  var own: [Int: JSON] = [:]

  private static let studied = [
    "note", "ord", "deckName", "interval", "due", "reps", "lapses", "type", "queue", "factor",
    "left", "flags",
  ]

  init(of cards: [Int], own: [Int], in anki: Anki) throws {
    let cards = cards.sorted()
    let numbers = JSON.array(cards.map(JSON.number))
    for info in try anki.call("cardsInfo", ["cards": numbers]).elements {
      guard let number = info["cardId"].number else { continue }
      self.cards[number] = Dictionary(uniqueKeysWithValues: Self.studied.map { ($0, info[$0]) })
    }
    let logs = try anki.call("getReviewsOfCards", ["cards": numbers])
    for card in cards { reviews[card] = logs["\(card)"] }
    for note in own {
      self.own[note] = try anki.call("notesInfo", ["notes": [.number(note)]])[0]
    }
  }

  /// How often any of the cards was answered.
  var reviewCount: Int { reviews.values.reduce(0) { $0 + $1.elements.count } }

  /// Only the cards that these notes had.
  func of(_ notes: [JSON]) -> History {
    var part = self
    part.cards = cards.filter { notes.contains($0.value["note"] ?? .null) }
    part.reviews = reviews.filter { part.cards[$0.key] != nil }
    return part
  }

  /// What of this is lost or changed later; `besides` names what may.
  func losses(in later: History, besides: Set<String> = []) -> [String] {
    let changed = cards.flatMap { number, card -> [String] in
      guard let now = later.cards[number] else { return ["card \(number) is gone"] }
      return card.filter { !besides.contains($0.key) && now[$0.key] != $0.value }.map {
        "card \(number): \($0.key) \($0.value) -> \(now[$0.key] ?? .null)"
      }
    }
    let forgotten = reviews.filter { later.reviews[$0.key] != $0.value }.map {
      "reviews of card \($0.key): \($0.value) -> \(later.reviews[$0.key] ?? .null)"
    }
    return changed + forgotten
      + own.flatMap { note, old in
        Self.losses(of: old, now: later.own[note] ?? .null, besides).map {
          "own note \(note): \($0)"
        }
      }
  }

  /// What an own note lost; a field or a card more is no loss.
  private static func losses(of old: JSON, now: JSON, _ besides: Set<String>) -> [String] {
    let fields = old["fields"].keys.filter { now.field($0) ?? "" != old.field($0) }
    let parts = ["tags", "mod", "modelName"].filter { now[$0] != old[$0] }
    let cards = old["cards"].elements.filter { !now["cards"].elements.contains($0) }
    return (fields + parts).filter { !besides.contains($0) } + cards.map { "card \($0) is gone" }
  }
}
