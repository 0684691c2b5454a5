public import JSONText

/// A request to AnkiConnect: its name, its parameters, and what its result is.
///
/// The add-on's own actions are all here, listed by ``ActionCatalogue``. An action that only another
/// add-on has can be added by a type of this shape:
///
/// ```swift
/// struct DeckColour: ReadAction {
///   static let name = "deckColour"
///   var deck: String
///   func writeParameters(to json: inout JSONWriter) { json.member("deck", deck) }
///   static func decode(_ json: JSONElement) throws(JSONError) -> String { try json.requiredString() }
/// }
/// ```
public protocol Action: Sendable {
  /// What it gives back; nothing for most that change something.
  associatedtype Result: Sendable = Void
  /// Its name on the wire.
  static var name: String { get }
  /// Whether it changes the collection, Anki's settings, a file, or the review that is going on.
  ///
  /// Windows that it opens are no change.
  static var isMutating: Bool { get }
  /// Writes the members of `params`.
  func writeParameters(to json: inout JSONWriter)
  /// Reads the `result` of a reply.
  ///
  /// - Throws: `JSONError` when it has another shape.
  static func decode(_ json: JSONElement) throws(JSONError) -> Result
}

extension Action {
  /// No parameters.
  public func writeParameters(to json: inout JSONWriter) {}
}

extension Action where Result == Void {
  /// The result says nothing.
  public static func decode(_ json: JSONElement) {}
}

/// An action that changes nothing: all that a plan can send.
public protocol ReadAction: Action {}

extension ReadAction {
  /// No.
  public static var isMutating: Bool { false }
}

/// An action that changes something.
public protocol WriteAction: Action {}

extension WriteAction {
  /// Yes.
  public static var isMutating: Bool { true }
}
