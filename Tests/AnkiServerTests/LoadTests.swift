import BuiltProgram
import Testing

/// Clients that are many, slow, or wrong.
@Suite("Under load the server goes on", .serialized)
struct LoadTests {
  private static let question = RawClient.post(Array(#"{"action":"deckNames","version":6}"#.utf8))

  @Test("200 connections at once are all answered")
  func parallel() async throws {
    let server = try RunningServer()
    let answered = try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<200 { group.addTask { try await Self.ask(server.port).contains("Default") } }
      return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(answered == 200)
    try server.stop()
  }

  @Test("half requests keep nobody waiting")
  func halves() async throws {
    let server = try RunningServer()
    var clients: [RawClient] = []
    for index in 0..<100 {
      let client = try RawClient(port: server.port)
      try client.send(Array(Self.question.prefix(index % 2 == 0 ? 20 : Self.question.count - 5)))
      clients.append(client)
    }
    #expect(try await Self.ask(server.port).contains("Default"))
    // The rest of a slow one comes at last.
    try clients[1].send(Array(Self.question.suffix(5)))
    let slow = clients[1]
    #expect(await RawClient.aside { slow.receive() }.contains("Default"))
    withExtendedLifetime(clients) {}
    try server.stop()
  }

  @Test("what is no request is refused, and the next is answered", arguments: Nonsense.all)
  func nonsense(_ nonsense: Nonsense) async throws {
    let server = try RunningServer()
    let reply = try await RawClient.reply(from: server.port, to: RawClient.post(nonsense.body))
    #expect(reply.contains(#""error":""#))
    #expect(try await Self.ask(server.port).contains("Default"))
    try server.stop()
  }

  @Test("a body of 50 MB is taken, and one that is too large is refused unread")
  func large() async throws {
    let server = try RunningServer()
    let data = String(repeating: "QUJD", count: 13 << 20)
    let request =
      #"{"action":"storeMediaFile","version":6,"params":{"filename":"big","data":"\#(data)"}}"#
    let whole = RawClient.post(Array(request.utf8))
    #expect(
      try await RawClient.reply(from: server.port, to: whole).contains(#""result":"big""#))
    let head = "POST / HTTP/1.1\r\nContent-Length: 99999999999\r\nConnection: close\r\n\r\n{"
    #expect(
      try await RawClient.reply(from: server.port, to: Array(head.utf8))
        .contains("a request may have \(128 << 20) bytes"))
    #expect(try await Self.ask(server.port).contains("Default"))
    try server.stop()
  }

  private static func ask(_ port: UInt16) async throws -> String {
    try await RawClient.reply(from: port, to: question)
  }
}

/// A body that is no request.
struct Nonsense: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let body: [UInt8]

  static let all = [
    Self(testDescription: "no UTF-8", body: [0xFF, 0xFE]),
    Self(testDescription: "half an object", body: Array("{".utf8)),
    Self(testDescription: "a word", body: Array("nope".utf8)),
    Self(testDescription: "half a surrogate", body: Array(#"{"action":"\ud800"}"#.utf8)),
    Self(testDescription: "100,000 brackets", body: Array(repeating: 0x5B, count: 100_000)),
    Self(
      testDescription: "2,000 objects in each other",
      body: Array(String(repeating: #"{"a":"#, count: 2_000).utf8)
        + Array(repeating: 0x7D, count: 2_000)),
  ]
}
