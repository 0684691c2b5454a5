import JSONText

extension AnkiConnectError {
  /// An error text of AnkiConnect.
  ///
  /// Its own texts are English and can be told apart (they stand in the add-on's source); Anki's are
  /// in the user's language and are only shown.
  init(text: String) {
    switch Self.code(of: text) {
    case .keyRefused:
      self.init(
        .keyRefused, "AnkiConnect does not accept the key",
        help: "set ANKICONNECT_KEY to the add-on's apiKey, or unset it when the add-on has none")
    case .noCollection:
      self.init(
        .noCollection, "no collection is open in Anki", help: "choose a profile in Anki")
    case .unsupportedAction:
      self.init(
        .unsupportedAction, "this AnkiConnect lacks an action that is needed",
        help: "update the AnkiConnect add-on")
    case let code: self.init(code, AnkiText.cleaned(text))
    }
  }

  /// A result of another shape than the action promises.
  init(action: String, _ error: JSONError) {
    self.init(.badReply, "the reply to \(action) cannot be understood: \(error.message)")
  }

  private static func code(of text: String) -> Code {
    whole[text] ?? beginnings.first { text.hasPrefix($0.text) }?.code
      ?? (isAboutParameters(text) ? .badParameters : .refused)
  }

  private static let whole: [String: Code] = [
    "valid api key must be provided": .keyRefused,
    "collection is not available": .noCollection,
    "unsupported action": .unsupportedAction,
    "cannot create note because it is a duplicate": .duplicateNote,
    "cannot create note because it is empty": .emptyNote,
    "cannot create note for unknown reason": .unusableNote,
    "Model name already exists": .modelExists,
    "Gui review is not currently active.": .noReview,
    "sync: auth not configured": .noSyncAccount,
  ]

  private static let beginnings: [(text: String, code: Code)] = [
    ("deck was not found: ", .deckNotFound), ("Deck \"", .deckNotFound),
    ("model was not found: ", .modelNotFound), ("Model \"", .modelNotFound),
    ("Model '", .modelNotFound), ("field was not found in ", .fieldNotFound),
    ("Field \"", .fieldNotFound), ("template was not found in ", .templateNotFound),
    ("Note was not found: ", .noteNotFound), ("Card was not found: ", .cardNotFound),
  ]

  /// Python's words for arguments that a function does not take, or lacks.
  private static func isAboutParameters(_ text: String) -> Bool {
    text.hasPrefix("AnkiConnect.")
      && (text.contains(" unexpected keyword argument ") || text.contains(" required positional "))
  }
}
