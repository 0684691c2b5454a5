import JSONText
import Testing

@testable import AnkiConnect

@Suite struct ClientTests {
  private func client(
    key: String? = nil, version: APIVersion = .v6,
    _ answer: @escaping @Sendable (FakeAnki.Request) -> FakeAnki.Answer
  ) -> (AnkiConnectClient, FakeAnki) {
    let anki = FakeAnki { answer($0) }
    return (AnkiConnectClient(Connection(transport: anki, key: key, version: version)), anki)
  }

  private let answers: @Sendable (FakeAnki.Request) -> FakeAnki.Answer = { request in
    switch request.name {
    case "deckNames": .result(#"["Default"]"#)
    case "findNotes": request.parameters.contains("(") ? .error("no search") : .result("[1, 2]")
    case "version": .result("6")
    default: .error("unsupported action")
    }
  }

  @Test func sendsAnActionWithTheKey() async throws {
    let (anki, fake) = client(key: "secret", answers)
    #expect(try await anki(FindNotes(query: "tag:x")) == [1, 2])
    let request = try #require(fake.requests.first?.first)
    #expect(request.name == "findNotes" && request.key == "secret" && request.version == 6)
    #expect(request.parameters == #"{"query":"tag:x"}"#)
  }

  @Test func sendsSeveralInOneRequest() async throws {
    let (anki, fake) = client(key: "secret", answers)
    let (decks, bad, notes) = try await anki.multi(
      DeckNames(), FindNotes(query: "("), FindNotes(query: "a"))
    #expect(try decks.get() == ["Default"] && notes.get() == [1, 2])
    #expect(throws: AnkiConnectError(.refused, "no search")) { try bad.get() }
    #expect(fake.requests.map { $0.map(\.name) } == [["deckNames", "findNotes", "findNotes"]])
    // Each element is checked by itself.
    #expect(fake.requests[0].allSatisfy { $0.key == "secret" && $0.version == 6 })
  }

  @Test func sendsManyOfAKindInOneRequest() async throws {
    let (anki, fake) = client(answers)
    let results = try await anki.multi(["a", "("].map { FindNotes(query: $0) })
    #expect(try results[0].get() == [1, 2] && (try? results[1].get()) == nil)
    #expect(try await anki.multi([DeckNames]()).isEmpty)
    #expect(fake.requests.count == 1)
  }

  @Test(arguments: [APIVersion.v4, .v5, .v6])
  func asksForItsVersion(version: APIVersion) async throws {
    let (anki, fake) = client(version: version, answers)
    #expect(try await anki(Version()) == 6)
    #expect(fake.requests[0][0].version == Int64(version.rawValue))
  }

  @Test func aResultOfAnotherShapeIsABadReply() async {
    let (anki, _) = client { _ in .result(#"{"no": "list"}"#) }
    let error = await #expect(throws: AnkiConnectError.self) { try await anki(DeckNames()) }
    #expect(error?.code == .badReply && error?.message.contains("deckNames") == true)
  }

  @Test func aTimeOutHasItsCode() async {
    let server = SocketServer(.silence)
    defer { server.stop() }
    let anki = AnkiConnectClient(url: server.url, timeout: 0.3)
    let error = await #expect(throws: AnkiConnectError.self) { try await anki(DeckNames()) }
    #expect(error?.code == .timeout && error?.help != nil)
  }

  @Test func cancellingEndsTheWaitAtOnce() async throws {
    let server = SocketServer(.silence)
    defer { server.stop() }
    let anki = AnkiConnectClient(url: server.url)
    let task = Task { () async -> AnkiConnectError? in
      do throws(AnkiConnectError) {
        _ = try await anki(DeckNames())
        return nil
      } catch {
        return error
      }
    }
    while server.connections == 0 { try await Task.sleep(for: .milliseconds(5)) }
    // The server never answers: only the cancellation can end it.
    task.cancel()
    #expect(await task.value?.code == .cancelled)
  }

  @Test func aCancelledTaskSendsNothing() async throws {
    let server = SocketServer(.pause(0))
    defer { server.stop() }
    let anki = AnkiConnectClient(url: server.url)
    let task = Task { () async -> AnkiConnectError.Code? in
      while !Task.isCancelled { await Task.yield() }
      do throws(AnkiConnectError) {
        _ = try await anki(DeckNames())
        return nil
      } catch {
        return error.code
      }
    }
    task.cancel()
    #expect(await task.value == .cancelled)
    #expect(server.connections == 0)
  }

  /// Who changes something must know what became of it.
  @Test func theSynchroniserWaitsAlsoWhenItIsCancelled() async throws {
    let server = SocketServer(.bytes("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"))
    defer { server.stop() }
    let transport = AnkiConnectOptions(url: server.url).connection.transport
    let task = Task { () async -> HTTPReply? in
      while !Task.isCancelled { await Task.yield() }
      return try? await transport.post(Array("{}".utf8))
    }
    task.cancel()
    #expect(await task.value?.status == 200)
  }
}
