import JSONText

/// An options preset of decks.
///
/// What this type has no property for is kept as it came and goes back with it: Anki adds options with
/// every version.
public struct DeckConfig: Equatable, Sendable {
  /// Its number; 1 is the default preset.
  public let id: Int64
  /// Its name.
  public var name: String
  /// The options of new cards.
  public var new: New
  /// The options of reviews.
  public var reviews: Reviews
  /// The options of forgotten cards.
  public var lapses: Lapses
  /// How likely a card is to be remembered when it is due, as FSRS is to have it: 0.7 to 0.99; nil from an
  /// older Anki.
  public var desiredRetention: Double?
  /// Whether sounds are played by themselves.
  public var isAutoplayed: Bool
  /// Whether the answer plays the question's sounds too when they are replayed.
  public var replaysQuestion: Bool
  /// The longest time that an answer is counted with, in seconds.
  public var longestAnswer: Int64
  /// All of it, as it came: JSON.
  public let original: String

  init(_ json: JSONElement) throws(JSONError) {
    id = try json.required("id").requiredInt()
    name = try json.required("name").requiredString()
    new = try New(json.required("new"))
    reviews = try Reviews(json.required("rev"))
    lapses = try Lapses(json.required("lapse"))
    desiredRetention = json["desiredRetention"]?.double
    isAutoplayed = try json.required("autoplay").requiredBool()
    replaysQuestion = try json.required("replayq").requiredBool()
    longestAnswer = try json.required("maxTaken").requiredInt()
    var text = JSONWriter()
    text.value(json)
    original = text.text
  }

  /// All of it, with the properties as they are now.
  func write(to json: inout JSONWriter) {
    guard let original = try? JSONElement.parse(original) else {
      preconditionFailure("what was read is no JSON")
    }
    json.object(original) { key, json in
      switch key {
      case "name": json.value(name)
      case "new": new.write(to: &json, original["new"])
      case "rev": reviews.write(to: &json, original["rev"])
      case "lapse": lapses.write(to: &json, original["lapse"])
      case "desiredRetention" where desiredRetention != nil: json.value(desiredRetention ?? 0)
      case "autoplay": json.value(isAutoplayed)
      case "replayq": json.value(replaysQuestion)
      case "maxTaken": json.value(longestAnswer)
      default: return false
      }
      return true
    }
  }
}

extension JSONWriter {
  /// An object that was read, with other values for some members.
  ///
  /// - Parameter replace: writes the value of the member with this key, or tells that it is to stay.
  mutating func object(
    _ original: JSONElement?, replacing replace: (String, inout JSONWriter) -> Bool
  ) {
    object { json in
      guard let original else { return }
      for member in original.members {
        json.key(member.key)
        if !replace(member.key, &json) { json.value(member.value) }
      }
    }
  }
}
