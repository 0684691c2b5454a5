import JSONText

/// Answers requests that came off the wire.
struct RequestHandler: Sendable {
  let collection: OpenCollection
  let maximumBody: Int

  /// The reply to a request.
  func reply(to request: IncomingRequest) async -> ServedReply {
    let origin = Origin(request.headers["origin"])
    if request.method == "OPTIONS" {
      let network = request.headers["access-control-request-private-network"]
      return .options(origin, isPrivate: network == "true")
    }
    guard let body = request.body else {
      return ServedReply(
        Dispatcher.failure("a request may have \(maximumBody) bytes"), to: origin)
    }
    if body.isEmpty, origin.isAllowed { return ServedReply(Self.banner, to: origin) }
    switch RequestText(body).request {
    case .failure(let failure):
      guard origin.isAllowed else { return .forbidden(origin) }
      return ServedReply(Dispatcher.failure(failure.message), to: origin)
    case .success(var request):
      let asksForPermission = request["action"] == "requestPermission"
      guard origin.isAllowed || asksForPermission else { return .forbidden(origin) }
      if asksForPermission { origin.introduce(&request) }
      return ServedReply(await collection.reply(to: request), to: origin)
    }
  }

  private static let banner: JSONValue = ["apiVersion": "AnkiConnect v.6"]
}
