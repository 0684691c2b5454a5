/// Why a request to AnkiConnect failed.
public struct AnkiConnectError: Error, Equatable, Sendable {
  /// The kinds that a caller can act on, without reading texts; more may come.
  ///
  /// ```swift
  /// do {
  ///   try await anki(AddNote(note: note))
  /// } catch {
  ///   switch error.code {
  ///   case .duplicateNote: break
  ///   case .unreachable: print("start Anki")
  ///   default: throw error
  ///   }
  /// }
  /// ```
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The stable name.
    public var rawValue: String
    /// A code of that name.
    public init(rawValue: String) { self.rawValue = rawValue }
  }

  /// What kind of failure.
  public var code: Code
  /// What happened, in one line; Anki's own words are in the user's language.
  public var message: String
  /// What the user can do.
  public var help: String?

  /// A failure of a kind.
  public init(_ code: Code, _ message: String, help: String? = nil) {
    (self.code, self.message, self.help) = (code, message, help)
  }
}

// What happens on the way.
extension AnkiConnectError.Code {
  /// Nothing listens there; nothing was sent.
  public static let unreachable = Self(rawValue: "unreachable")
  /// No answer in time; Anki may still act on the request.
  public static let timeout = Self(rawValue: "timeout")
  /// The task was cancelled; Anki may still act on a request that was sent.
  public static let cancelled = Self(rawValue: "cancelled")
  /// The connection broke off; Anki may have acted on the request.
  public static let brokenOff = Self(rawValue: "brokenOff")
  /// The add-on takes nothing from this client (HTTP status 403).
  public static let forbidden = Self(rawValue: "forbidden")
}

// Replies that cannot be trusted.
extension AnkiConnectError.Code {
  /// What came back is no JSON, was cut off, or has a result of another shape than the action's.
  public static let badReply = Self(rawValue: "badReply")
  /// The envelope has no `result`.
  public static let missingResult = Self(rawValue: "missingResult")
  /// The envelope has no `error`.
  public static let missingError = Self(rawValue: "missingError")
  /// The envelope has more than `result` and `error`.
  public static let unexpectedMember = Self(rawValue: "unexpectedMember")
}

// What AnkiConnect says no to.
extension AnkiConnectError.Code {
  /// The key is missing, wrong, or not asked for.
  public static let keyRefused = Self(rawValue: "keyRefused")
  /// Anki runs, but no collection is open.
  public static let noCollection = Self(rawValue: "noCollection")
  /// Another profile is open than was asked for.
  public static let wrongProfile = Self(rawValue: "wrongProfile")
  /// The add-on does not have this action.
  public static let unsupportedAction = Self(rawValue: "unsupportedAction")
  /// The add-on has the action, but with other parameters.
  public static let badParameters = Self(rawValue: "badParameters")
  /// The note's first field has the content of another note's.
  public static let duplicateNote = Self(rawValue: "duplicateNote")
  /// The note's first field is empty.
  public static let emptyNote = Self(rawValue: "emptyNote")
  /// The note's clozes do not fit its note type.
  public static let unusableNote = Self(rawValue: "unusableNote")
  /// There is no deck of that name or number.
  public static let deckNotFound = Self(rawValue: "deckNotFound")
  /// There is no note type of that name or number.
  public static let modelNotFound = Self(rawValue: "modelNotFound")
  /// The note type has no field of that name.
  public static let fieldNotFound = Self(rawValue: "fieldNotFound")
  /// The note type has no card template of that name.
  public static let templateNotFound = Self(rawValue: "templateNotFound")
  /// There is no note of that number.
  public static let noteNotFound = Self(rawValue: "noteNotFound")
  /// There is no card of that number.
  public static let cardNotFound = Self(rawValue: "cardNotFound")
  /// There is a note type of that name already.
  public static let modelExists = Self(rawValue: "modelExists")
  /// Anki shows no card for review.
  public static let noReview = Self(rawValue: "noReview")
  /// The profile has no account at AnkiWeb.
  public static let noSyncAccount = Self(rawValue: "noSyncAccount")
  /// Anything else that Anki or AnkiConnect refuses: the message says what.
  public static let refused = Self(rawValue: "refused")
}
