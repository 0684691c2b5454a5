import JSONText

/// Sends encoded requests and takes the replies apart; knows nothing of single actions.
package struct Connection: Sendable {
  let transport: any HTTPTransport
  let envelope: Envelope

  package init(transport: any HTTPTransport, key: String?, version: APIVersion = .v6) {
    self.transport = transport
    envelope = Envelope(key: key, version: version)
  }

  /// Sends one request as it is.
  func exchange(_ request: [UInt8]) async throws(AnkiConnectError) -> JSONElement {
    try result(of: try await transport.post(request))
  }

  /// The result in a reply to one request.
  func result(of reply: HTTPReply) throws(AnkiConnectError) -> JSONElement {
    try envelope.result(of: try Self.parsed(reply))
  }

  /// Sends several requests in one and gives a reply to each; a single one goes by itself.
  ///
  /// - Throws: ``AnkiConnectError`` when there is no usable reply at all; what one request meets is in
  ///   its own result.
  func exchange(
    all requests: [[UInt8]]
  ) async throws(AnkiConnectError) -> [Result<JSONElement, AnkiConnectError>] {
    if requests.isEmpty { return [] }
    guard requests.count > 1 else {
      let reply = try Self.parsed(try await transport.post(requests[0]))
      return [result(of: reply)]
    }
    let elements = Array(try await exchange(envelope.multi(requests)).elements)
    guard elements.count == requests.count else {
      throw AnkiConnectError(
        .badReply, "\(elements.count) replies came back to \(requests.count) requests")
    }
    return elements.map(result)
  }

  private func result(of reply: JSONElement) -> Result<JSONElement, AnkiConnectError> {
    Result { () throws(AnkiConnectError) in try envelope.result(of: reply) }
  }

  private static func parsed(_ reply: HTTPReply) throws(AnkiConnectError) -> JSONElement {
    guard reply.status == 200 else { throw refusal(status: reply.status) }
    do {
      return try JSONElement.parse(reply.body)
    } catch {
      throw AnkiConnectError(
        .badReply, "the reply is not JSON, or was cut off: \(error.message)",
        help: "check the address: AnkiConnect listens on http://127.0.0.1:8765")
    }
  }

  private static func refusal(status: Int) -> AnkiConnectError {
    status == 403
      ? AnkiConnectError(
        .forbidden, "AnkiConnect refuses this client (HTTP 403)",
        help: "look at webCorsOriginList in the add-on's configuration")
      : AnkiConnectError(.badReply, "HTTP status \(status) came back where AnkiConnect sends 200")
  }
}
