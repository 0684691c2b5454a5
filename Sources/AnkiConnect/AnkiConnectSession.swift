import DeckModel
import DeckSync

/// What was found out about Anki when the connection was opened.
public struct AnkiConnectSession: Equatable, Sendable {
  /// The profile that is open; nil when the add-on cannot tell.
  public var profile: String?
  /// The actions that the add-on has.
  ///
  /// Its API's version says nothing: it is 6 since 2017.
  public var actions: Set<String>

  /// Asks in one request for the add-on's actions, for the decks (which only an open collection
  /// has) and for the profile.
  static func open(
    _ client: ReadClient, profile expected: String?
  ) async throws(BackendError) -> AnkiConnectSession {
    let (actions, decks, profile) = try await client.send(
      together: ApiReflect(), DeckNamesAndIds(), GetActiveProfile())
    _ = try decks.get()
    let session = AnkiConnectSession(
      profile: try? profile.get(), actions: Set(try actions.get()))
    if let expected { try session.require(profile: expected) }
    return session
  }

  private func require(profile expected: String) throws(BackendError) {
    guard let profile else { throw missing([GetActiveProfile.name]) }
    guard profile.hasBytes(of: expected) else {
      throw BackendError(
        .wrongProfile, "Anki has the profile \"\(profile)\" open, not \"\(expected)\"",
        help: "switch to the profile \"\(expected)\" in Anki")
    }
  }

  /// Checks that the add-on has what is needed.
  func require(_ needed: [any Action.Type]) throws(BackendError) {
    let absent = needed.map { $0.name }.filter { !actions.contains($0) }
    guard absent.isEmpty else { throw missing(absent) }
  }

  private func missing(_ names: [String]) -> BackendError {
    BackendError(
      .missingAction, "this AnkiConnect lacks \(names.sorted().joined(separator: ", "))",
      help: "update the AnkiConnect add-on in Anki")
  }
}
