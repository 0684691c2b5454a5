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
  /// The path of the media folder on Anki's machine; nil when the add-on cannot tell.
  public var mediaFolder: String?

  /// Asks in one request for the add-on's actions, for the decks (which only an open collection
  /// has), for the profile and its media folder.
  ///
  /// - Parameter batch: what else to ask in this request.
  /// - Returns: the session, and the replies to the batch.
  static func open(
    _ client: ReadClient, profile expected: String?, with batch: ReadBatch = ReadBatch()
  ) async throws(BackendError) -> (session: AnkiConnectSession, replies: ReadReplies) {
    var batch = batch
    let actions = batch.add(ApiReflect())
    let decks = batch.add(DeckNamesAndIds())
    let profile = batch.add(GetActiveProfile())
    let folder = batch.add(GetMediaDirPath())
    let replies = try await client.send(batch)
    _ = try replies.result(at: decks)
    let session = AnkiConnectSession(
      profile: try? replies.result(at: profile),
      actions: Set(try replies.result(at: actions).actions),
      mediaFolder: try? replies.result(at: folder))
    if let expected { try session.require(profile: expected) }
    return (session, replies)
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
