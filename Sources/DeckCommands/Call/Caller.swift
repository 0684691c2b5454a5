import AnkiConnect
import DeckSync
import JSONText

/// Sends a call to Anki.
struct Caller {
  private let client: AnkiConnectClient
  private let profile: String?
  private let console: Console

  /// - Parameters:
  ///   - options: Where Anki is, and which profile must be open.
  ///   - console: Where warnings go.
  init(options: AnkiConnectOptions, console: Console) {
    client = AnkiConnectClient(options)
    (profile, self.console) = (options.profile, console)
  }

  /// Sends the call, unless it is refused.
  ///
  /// - Returns: the result: JSON, a line an element.
  func perform(_ call: Call) async throws -> String {
    if !call.unknown.isEmpty { try await checkUnknown(call) }
    return try await console.reporting { () async throws(AnkiConnectError) in
      if let profile, Self.needsProfile(call) { try await client.require(profile: profile) }
      let result = try await client.send(call.action, parameters: call.parameters.object)
      var json = JSONWriter(.pretty)
      json.value(result)
      return json.text + "\n"
    }
  }

  private func checkUnknown(_ call: Call) async throws {
    let offered = (try? await client(ApiReflect(actions: call.unknown)).actions) ?? []
    try console.refusing { () throws(CallRefusal) in
      try call.checkUnknownActions(offered: offered)
    }
    for name in call.unknown {
      console.writeWarning(
        "deckform does not know the action \(Printable.line(name)) of this AnkiConnect")
    }
  }

  /// Whether it is about what is in a profile.
  private static func needsProfile(_ call: Call) -> Bool {
    let free: [any Action.Type] = [
      ApiReflect.self, GetActiveProfile.self, GetProfiles.self, LoadProfile.self,
      RequestPermission.self, AnkiConnect.Version.self,
    ]
    return !free.contains { $0.name == call.action }
  }
}

extension Console {
  /// Has Anki do something; prints its failure and ends the command.
  func reporting<Value>(
    _ work: () async throws(AnkiConnectError) -> Value
  ) async throws -> Value {
    do throws(AnkiConnectError) {
      return try await work()
    } catch {
      writeError(Printable.line(error.message), help: error.help)
      throw ExitStatus(error).exit
    }
  }
}

extension ExitStatus {
  /// The status of an action that failed: as of any command when Anki cannot be used.
  fileprivate init(_ error: AnkiConnectError) {
    switch error.code {
    case .unreachable, .timeout, .brokenOff, .forbidden, .badReply, .missingResult, .missingError,
      .unexpectedMember, .keyRefused, .noCollection, .unsupportedAction, .wrongProfile:
      self = .unreachable
    default: self = .failed
    }
  }
}
