import Foundation

@testable import AnkiConnect

/// Passes requests on and keeps the first good and the first bad reply of each action that the folder
/// does not have yet; of a `multi` also those of its elements.
final class RecordingTransport: HTTPTransport {
  private let real: any HTTPTransport
  private let folder: URL

  init(_ real: any HTTPTransport, folder: String) {
    self.real = real
    self.folder = URL(fileURLWithPath: folder)
  }

  var isLoopback: Bool { real.isLoopback }
  var statistics: TransportStatistics { real.statistics }

  func post(_ body: [UInt8]) async throws(AnkiConnectError) -> HTTPReply {
    let reply = try await real.post(body)
    try? record(
      JSONSerialization.jsonObject(with: Data(body)),
      JSONSerialization.jsonObject(with: Data(reply.body)))
    return reply
  }

  private func record(_ request: Any, _ reply: Any) throws {
    guard let request = request as? NSDictionary, let reply = reply as? NSDictionary,
      let name = request["action"] as? String
    else { return }
    if name == "multi", let parameters = request["params"] as? NSDictionary,
      let requests = parameters["actions"] as? NSArray, let replies = reply["result"] as? NSArray
    {
      for (request, reply) in zip(requests, replies) { try record(request, reply) }
    }
    let isError = !(reply["error"] is NSNull)
    let file = isError ? "\(name).error.json" : "\(name).json"
    let url = folder.appending(path: file)
    guard !FileManager.default.fileExists(atPath: url.path) else { return }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let data = try JSONSerialization.data(
      withJSONObject: ["request": request, "reply": reply], options: [.prettyPrinted, .sortedKeys])
    try data.write(to: url)
  }
}
