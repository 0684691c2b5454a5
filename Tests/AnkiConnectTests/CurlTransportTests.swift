import Testing

@testable import AnkiConnect

@Suite struct CurlTransportTests {
  private func reply(_ body: String, length: Int? = nil) -> SocketServer.Reply {
    .bytes(
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
        + "Content-Length: \(length ?? body.utf8.count)\r\n\r\n" + body)
  }

  private func failure(
    of transport: CurlTransport, _ body: [UInt8] = [0x7B, 0x7D]
  ) async -> AnkiConnectError? {
    do {
      _ = try await transport.post(body)
      return nil
    } catch {
      return error
    }
  }

  @Test func sendsWhatTheAddOnUnderstands() async throws {
    let server = SocketServer(reply(#"{"ok":1}"#))
    defer { server.stop() }
    let transport = CurlTransport(url: server.url)
    let large = Array(repeating: UInt8(ascii: "x"), count: 300_000)
    #expect(try await transport.post(Array("{}".utf8)) == HTTPReply(body: Array(#"{"ok":1}"#.utf8)))
    _ = try await transport.post(large)
    try #require(server.requests.count == 2)
    let heads = server.requests.map { $0.prefix { $0 != "\r\n" } + "\n" + $0.lowercased() }
    #expect(heads.allSatisfy { $0.hasPrefix("POST / HTTP/1.1") })
    #expect(heads[0].contains("content-length: 2\r\n") && heads[0].hasSuffix("\r\n\r\n{}"))
    #expect(heads[1].contains("content-length: 300000\r\n"))
    for word in ["expect:", "origin:", "chunked", "transfer-encoding"] {
      #expect(!heads.contains { $0.contains(word) }, "\(word) was sent")
    }
    #expect(transport.isLoopback)
    var statistics = TransportStatistics()
    statistics.requests = 2
    statistics.bytesSent = 300_002
    statistics.bytesReceived = 16
    statistics.waiting = transport.statistics.waiting
    #expect(transport.statistics == statistics)
    #expect(statistics.waiting > .zero)
  }

  @Test func nothingThere() async {
    let server = SocketServer(reply("{}"))
    server.stop()
    let error = await failure(of: CurlTransport(url: server.url))
    #expect(error?.code == .unreachable)
    #expect(error?.help?.contains("start Anki") == true)
  }

  @Test(arguments: ["file:///etc/hostname", "gopher://127.0.0.1", "", "http://", "ht!tp://x"])
  func noAddressOfAnki(url: String) async {
    #expect(await failure(of: CurlTransport(url: url))?.code == .unreachable)
  }

  @Test func noAnswerInTime() async {
    let server = SocketServer(.silence)
    defer { server.stop() }
    let transport = CurlTransport(url: server.url, limits: .init(connect: 1, total: 0.3))
    let error = await failure(of: transport)
    #expect(error?.code == .timeout)
    #expect(error?.message.hasSuffix("within 0.3 s") == true)
    #expect(error?.help == "a dialog may be open in Anki: close it and try again")
    #expect(transport.statistics.waiting > .zero)
  }

  @Test(arguments: [2, 3_000_000])
  func waitsFromTheLastByteSent(size: Int) async {
    let server = SocketServer(.pause(200))
    defer { server.stop() }
    let transport = CurlTransport(url: server.url)
    let body = [UInt8](repeating: UInt8(ascii: "x"), count: size)
    let whole = await ContinuousClock().measure { _ = await failure(of: transport, body) }
    let waiting = transport.statistics.waiting
    #expect(.zero < waiting && waiting < whole, "\(waiting) of \(whole)")
  }

  /// Two requests, of which the second waits until the first is answered.
  @Test func timeInWhichTwoAreWaitedForCountsOnce() async {
    let server = SocketServer(.pause(200))
    defer { server.stop() }
    let transport = CurlTransport(url: server.url)
    let whole = await ContinuousClock().measure {
      async let one = failure(of: transport)
      async let other = failure(of: transport)
      _ = await (one, other)
    }
    let waiting = transport.statistics.waiting
    #expect(.zero < waiting && waiting < whole, "\(waiting) of \(whole)")
  }

  @Test func nothingSentIsNotWaitedFor() async {
    let server = SocketServer(reply("{}"))
    server.stop()
    let transport = CurlTransport(url: server.url)
    _ = await failure(of: transport)
    #expect(transport.statistics.waiting == .zero)
  }

  @Test func aReplyThatIsCutOff() async {
    let server = SocketServer(reply(#"{"result":"#, length: 1000))
    defer { server.stop() }
    #expect(await failure(of: CurlTransport(url: server.url))?.code == .brokenOff)
  }

  @Test func aConnectionThatCloses() async {
    let server = SocketServer(.pause(0))
    defer { server.stop() }
    let error = await failure(of: CurlTransport(url: server.url))
    #expect(error?.code == .brokenOff)
    #expect(error?.message.contains("broke off") == true)
  }

  @Test func aRefusalWithoutLength() async throws {
    let server = SocketServer(
      .bytes("HTTP/1.1 403 Forbidden\r\nAccess-Control-Allow-Origin: x\r\n\r\n"))
    defer { server.stop() }
    #expect(try await CurlTransport(url: server.url).post([]).status == 403)
  }

  @Test(arguments: [
    ("http://localhost:8765", true), ("http://127.0.0.1:8765", true), ("http://[::1]:1/x", true),
    ("127.0.0.1:8765", true), ("http://LOCALHOST", true), ("http://192.168.1.2:8765", false),
    ("http://localhost.example", false), ("http://example/localhost", false), ("", false),
  ])
  func knowsThisMachine(url: String, isLoopback: Bool) {
    #expect(LoopbackAddress.isLoopback(url: url) == isLoopback)
  }
}
