import JSONText

/// Makes replies of two servers comparable: numbers that come of the time are counted in the order in which
/// they turn up, and times are all the same.
///
/// Numbers of notes and of cards are counted apart: that of a note and that of its first card are equal
/// when they were made in the same millisecond.
struct ReplyNormaliser {
  /// The folder that the scenario has to itself.
  let folder: String
  private var numbers: [String: [Int64: Int]] = [:]

  init(folder: String) { self.folder = folder }

  /// The comparable form of a reply to an action.
  mutating func normalised(_ reply: JSONValue, replyTo action: String) -> JSONValue {
    var reply = reply
    // Anki finds them in no order.
    if ["findNotes", "findCards", "guiBrowse"].contains(action), reply["result"] != .null {
      reply["result"] = .array(reply["result"].elements.sorted { ($0.int ?? 0) < ($1.int ?? 0) })
    }
    return normalised(reply, Self.kinds[action] ?? "#")
  }

  /// What kind of numbers the replies of some actions have.
  private static let kinds = [
    "getDecks": "card ", "findCards": "card ", "guiBrowse": "card ", "getReviewsOfCards": "card ",
    "cardReviews": "review ", "getLatestReviewID": "review ",
  ]

  private mutating func normalised(_ value: JSONValue, _ kind: String) -> JSONValue {
    switch value {
    case .object(let members):
      return .object(members.map { .init(key: key($0.key, kind), value: member($0, kind)) })
    case .array(let elements): return .array(elements.map { normalised($0, kind) })
    case .integer(let number):
      if abs(number) >= 100_000_000_000 { return .string("\(kind)\(count(number, kind))") }
      return number >= 1_500_000_000 ? "time" : value
    case .string(let text): return .string(text.replacing(folder, with: "$folder"))
    case .double(let number) where abs(number) >= 1e11: return "large"
    default: return value
    }
  }

  private mutating func member(_ member: JSONValue.Member, _ kind: String) -> JSONValue {
    switch member.key {
    // The server has no scheduler, so that it cannot tell (docs/server.md).
    case "nextReviews": "reviews"
    case "cards", "cardId": normalised(member.value, "card ")
    case "id": normalised(member.value, "id ")
    default: normalised(member.value, kind)
    }
  }

  private mutating func key(_ key: String, _ kind: String) -> String {
    guard let number = Int64(key), number >= 100_000_000_000 else { return key }
    return "\(kind)\(count(number, kind))"
  }

  private mutating func count(_ number: Int64, _ kind: String) -> Int {
    if kind == "review " { return 0 }
    if let known = numbers[kind]?[number] { return known }
    let count = (numbers[kind]?.count ?? 0) + 1
    numbers[kind, default: [:]][number] = count
    return count
  }
}
