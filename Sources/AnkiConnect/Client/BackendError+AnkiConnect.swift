import DeckSync
import JSONText

extension BackendError {
  /// An error text of AnkiConnect.
  ///
  /// Its own texts are English and can be told apart; Anki's are in the user's language and are
  /// only shown.
  init(ankiConnect text: String) {
    switch text {
    case "valid api key must be provided":
      self.init(
        .keyRefused, "AnkiConnect does not accept the key",
        help: "set ANKICONNECT_KEY to the add-on's apiKey, or unset it when the add-on has none")
    case "collection is not available":
      self.init(
        .noCollection, "no collection is open in Anki", help: "choose a profile in Anki")
    case "unsupported action":
      self.init(
        .missingAction, "this AnkiConnect lacks an action that is needed",
        help: "update the AnkiConnect add-on")
    default:
      self.init(.refused, AnkiText.cleaned(text))
    }
  }

  /// A reply of another shape than the action promises.
  init(action: String, _ error: JSONError) {
    self.init(.badReply, "the reply to \(action) cannot be understood: \(error.message)")
  }
}
