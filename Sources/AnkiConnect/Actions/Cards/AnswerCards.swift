public import JSONText

/// Answers cards as a learner does, and tells for each whether it is there.
///
/// Time is counted from the call on, so that next to none passes.
public struct AnswerCards: WriteAction {
  /// The name on the wire.
  public static let name = "answerCards"

  /// An answer to a card.
  public struct Answer: Equatable, Sendable {
    /// The card's number.
    public var card: Int64
    /// The button: 1 again, 2 hard, 3 good, 4 easy.
    public var ease: Int

    /// An answer.
    public init(card: Int64, ease: Int) {
      (self.card, self.ease) = (card, ease)
    }
  }

  /// The answers, in the order in which they are given.
  public var answers: [Answer]

  /// Answers cards.
  public init(answers: [Answer]) {
    self.answers = answers
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("answers") { json in
      json.array { json in
        for answer in answers {
          json.object { json in
            json.member("cardId", answer.card)
            json.member("ease", answer.ease)
          }
        }
      }
    }
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> [Bool] {
    try json.requiredList { json throws(JSONError) in try json.requiredBool() }
  }
}
