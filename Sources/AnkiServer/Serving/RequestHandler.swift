import FlyingFox
import Foundation
import JSONText

/// Takes requests off the wire and puts replies onto it.
struct RequestHandler: HTTPHandler {
  let collection: OpenCollection
  let maximumBody: Int

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    let origin = Origin(request.headers[HTTPHeader("Origin")])
    if request.method == .OPTIONS { return Self.options(request, origin) }
    guard let body = try await body(of: request) else {
      return Self.response(Dispatcher.failure("a request may have \(maximumBody) bytes"), origin)
    }
    if body.isEmpty, origin.isAllowed { return Self.response(Self.banner, origin) }
    switch RequestText(body).request {
    case .failure(let failure):
      guard origin.isAllowed else { return Self.forbidden(origin) }
      return Self.response(Dispatcher.failure(failure.message), origin)
    case .success(var request):
      let asksForPermission = request["action"] == "requestPermission"
      guard origin.isAllowed || asksForPermission else { return Self.forbidden(origin) }
      if asksForPermission { origin.introduce(&request) }
      return Self.response(await collection.reply(to: request), origin)
    }
  }

  /// The bytes of a request; nil when they are too many.
  private func body(of request: HTTPRequest) async throws -> [UInt8]? {
    if let count = request.bodySequence.count, count > maximumBody { return nil }
    var bytes: [UInt8] = []
    for try await part in request.bodySequence {
      guard bytes.count + part.count <= maximumBody else { return nil }
      bytes.append(contentsOf: part)
    }
    return bytes
  }

  private static let banner: JSONText.JSONValue = ["apiVersion": "AnkiConnect v.6"]

  private static func response(_ reply: JSONText.JSONValue, _ origin: Origin) -> HTTPResponse {
    var json = JSONWriter()
    reply.write(to: &json)
    var headers = origin.headers
    headers[.contentType] = "application/json"
    return HTTPResponse(statusCode: .ok, headers: headers, body: Data(json.bytes))
  }

  private static func options(_ request: HTTPRequest, _ origin: Origin) -> HTTPResponse {
    var headers = origin.headers
    headers[.contentType] = "application/json"
    if request.headers[HTTPHeader("Access-Control-Request-Private-Network")] == "true" {
      headers[HTTPHeader("Access-Control-Allow-Private-Network")] = "true"
    }
    return HTTPResponse(statusCode: .ok, headers: headers)
  }

  private static func forbidden(_ origin: Origin) -> HTTPResponse {
    HTTPResponse(statusCode: .forbidden, headers: origin.headers)
  }
}
