import DeckModel
import JSONText

/// What a search found, for people and for programs.
struct FoundRenderer {
  let found: [FoundThing]
  let isForCards: Bool

  /// A line each, and how many there are; ending with a line feed.
  var text: String {
    let width = found.map { String($0.number).utf8.count }.max() ?? 0
    let lines = found.map { thing in
      let words = Printable.line(Canonical.firstFieldText(thing.field))
      let deck = thing.deck.map { Printable.line($0) + "  " } ?? ""
      return "\(String(thing.number).padded(to: width))  \(deck)"
        + Shortening.middle(words, head: 60, tail: 0) + "\n"
    }
    let noun = isForCards ? "card" : "note"
    return lines.joined() + "\(found.count) \(noun)\(found.count == 1 ? "" : "s").\n"
  }

  /// As JSON, ending with a line feed.
  func json(_ query: String) -> String {
    JSONWriter.document { json in
      json.member("format_version", "1.0")
      json.member("query", query)
      json.member(isForCards ? "cards" : "notes") { json in
        json.array { json in
          for thing in found { json.object { Self.members(&$0, thing) } }
        }
      }
    }
  }

  private static func members(_ json: inout JSONWriter, _ thing: FoundThing) {
    json.member("id", thing.number)
    if let deck = thing.deck {
      json.member("note", thing.note)
      json.member("deck", deck)
    }
    json.member("model", thing.model)
    json.member("first_field", thing.field)
  }
}
