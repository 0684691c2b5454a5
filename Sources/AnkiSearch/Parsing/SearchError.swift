/// A search that Anki would not understand.
public struct SearchError: Error, Hashable, Sendable {
  /// What is wrong.
  public let message: String
  /// What to write instead; nil when there is nothing to say.
  public let help: String?
  /// Where it is.
  public let place: SearchPlace

  package init(_ message: String, help: String? = nil, at place: SearchPlace) {
    self.message = message
    self.help = help
    self.place = place
  }
}

extension SearchError: CustomStringConvertible {
  /// The message with its place, counted from 1.
  public var description: String { "character \(place.start + 1): \(message)" }
}

extension SearchError {
  /// A backslash at a place, without a character behind it.
  static func nothingEscaped(at place: Int) -> SearchError {
    SearchError(
      "nothing follows the backslash", help: "to look for a backslash, write \\\\",
      at: SearchPlace(place, place + 1))
  }
}
