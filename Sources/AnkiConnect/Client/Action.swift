package import JSONText

/// A request to AnkiConnect: its name, its parameters, and what its result is.
package protocol Action: Sendable {
  /// What it gives back; nothing for most that change something.
  associatedtype Result = Void
  /// Its name on the wire.
  static var name: String { get }
  /// Writes the members of `params`.
  func writeParameters(to json: inout JSONWriter)
  /// Reads the `result` of a reply.
  static func decode(_ json: JSONElement) throws(JSONError) -> Result
}

extension Action {
  package func writeParameters(to json: inout JSONWriter) {}
}

extension Action where Result == Void {
  /// The result says nothing.
  package static func decode(_ json: JSONElement) {}
}

/// An action that changes nothing: all that a plan can send.
package protocol ReadAction: Action {}

/// An action that changes the collection.
package protocol WriteAction: Action {}
