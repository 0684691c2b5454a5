public import JSONText

/// Whether a card is being reviewed.
public struct GuiReviewActive: ReadAction {
  /// The name on the wire.
  public static let name = "guiReviewActive"

  /// Asks.
  public init() {}

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> Bool {
    try json.requiredBool()
  }
}

/// Shows the question of the card that is being reviewed, and tells whether there is one.
public struct GuiShowQuestion: ReadAction {
  /// The name on the wire.
  public static let name = "guiShowQuestion"

  /// Shows the question.
  public init() {}

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> Bool {
    try json.requiredBool()
  }
}

/// Shows the answer of the card that is being reviewed, and tells whether there is one.
public struct GuiShowAnswer: ReadAction {
  /// The name on the wire.
  public static let name = "guiShowAnswer"

  /// Shows the answer.
  public init() {}

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> Bool {
    try json.requiredBool()
  }
}

/// Plays the sounds of the side that is shown, and tells whether a card is being reviewed.
public struct GuiPlayAudio: ReadAction {
  /// The name on the wire.
  public static let name = "guiPlayAudio"

  /// Plays the sounds.
  public init() {}

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> Bool {
    try json.requiredBool()
  }
}

/// Counts the time of the card that is being reviewed from now on, and tells whether there is one.
public struct GuiStartCardTimer: WriteAction {
  /// The name on the wire.
  public static let name = "guiStartCardTimer"

  /// Starts the time.
  public init() {}

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> Bool {
    try json.requiredBool()
  }
}

/// Answers the card that is being reviewed, and tells whether it did: its answer must be shown.
public struct GuiAnswerCard: WriteAction {
  /// The name on the wire.
  public static let name = "guiAnswerCard"

  /// The button: 1 again, 2 hard, 3 good, 4 easy.
  public var ease: Int

  /// Answers the card.
  public init(ease: Int) {
    self.ease = ease
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("ease", ease)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> Bool {
    try json.requiredBool()
  }
}
