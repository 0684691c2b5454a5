import DeckSync

extension BackendError {
  /// What a failure of the wire means for the synchroniser.
  init(_ error: AnkiConnectError) {
    self.init(Self.code(error.code), error.message, help: error.help)
  }

  /// Does something over the wire.
  static func wrapping<Value>(
    _ work: () async throws(AnkiConnectError) -> Value
  ) async throws(BackendError) -> Value {
    do throws(AnkiConnectError) {
      return try await work()
    } catch {
      throw BackendError(error)
    }
  }

  private static func code(_ code: AnkiConnectError.Code) -> Code {
    switch code {
    case .unreachable: .unreachable
    case .keyRefused: .keyRefused
    case .noCollection: .noCollection
    case .unsupportedAction: .missingAction
    case .timeout, .cancelled: .timeout
    case .brokenOff, .badReply, .missingResult, .missingError, .unexpectedMember: .badReply
    default: .refused
    }
  }
}
