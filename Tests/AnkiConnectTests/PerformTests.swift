import DeckModel
import DeckPlan
import DeckSync
import Synchronization
import Testing

@testable import AnkiConnect

@Suite struct PerformTests {
  private func adds(_ count: Int) -> [Operation] {
    (0..<count).map { .addNote(note(0, "note \($0)", tags: ["m", "n"])) }
  }

  @Test func sendsTheKeyAtTheTopAndInEachElement() async throws {
    let (backend, anki) = try await FakeAnki.backend(key: "secret") { _ in .result("7") }
    #expect(await backend.perform(adds(2)) == [.done(noteID: 7), .done(noteID: 7)])
    #expect(anki.requests.allSatisfy { $0.allSatisfy { $0.key == "secret" && $0.version == 6 } })
  }

  @Test func addsNotesWithTagsAsAListAndDuplicatesAllowed() async throws {
    let (backend, anki) = try await FakeAnki.backend { _ in .result("7") }
    _ = await backend.perform(adds(1))
    #expect(
      anki.requests.first { $0[0].name == "addNote" }?.map(\.parameters) == [
        #"{"note":{"deckName":"Zoo::Ape","modelName":"Basic","fields":{"Front":"note 0"},"#
          + #""tags":["m","n"],"options":{"allowDuplicate":true}}}"#
      ])
  }

  @Test func oneFailureIsOneOperations() async throws {
    let (backend, _) = try await FakeAnki.backend { request in
      request.parameters.contains("note 1\"")
        ? .error("field \u{2068}F\u{2069} is<br>bad") : .result("7")
    }
    #expect(
      await backend.perform(adds(3))
        == [.done(noteID: 7), .failed("field F is bad"), .done(noteID: 7)])
  }

  @Test func aRequestStaysBelowAMegabyte() async throws {
    let (backend, anki) = try await FakeAnki.backend { _ in .result("7") }
    let big = String(repeating: "x", count: 300_000)
    let notes = (0..<7).map { Operation.addNote(note(0, "\($0)" + big)) }
    let huge = Operation.addNote(note(0, String(repeating: "y", count: 1_500_000)))
    let outcomes = await backend.perform(notes + [huge] + notes)
    #expect(outcomes == Array(repeating: .done(noteID: 7), count: 15))
    let adding = zip(anki.requests, anki.bodySizes).filter { $0.0.first?.name == "addNote" }
    #expect(adding.map(\.0.count).reduce(0, +) == 15)
    #expect(adding.first?.0.count == 3)
    #expect(adding.allSatisfy { ($0.0.count == 1) == ($0.1 > 1_000_000) || $0.1 < 1_000_000 })
    #expect(adding.contains { $0.1 > 1_500_000 && $0.0.count == 1 })
  }

  @Test func aBrokenConnectionLeavesItsBatchUnknownAndTheRestUnsent() async throws {
    let batches = Mutex(0)
    let (backend, _) = try await FakeAnki.backend { request throws(BackendError) in
      if request.parameters.contains("note 30\"") { throw BackendError(.badReply, "broke off") }
      batches.withLock { $0 += 1 }
      return .result("7")
    }
    let outcomes = await backend.perform(adds(200))
    let lost = outcomes.count { $0 == .unknown("broke off") }
    #expect(outcomes[..<25].allSatisfy { $0 == .done(noteID: 7) })
    #expect(outcomes[30] == .unknown("broke off") && lost <= 50)
    #expect(outcomes[(25 + lost)...].allSatisfy { $0 == .skipped("broke off") })
  }

  @Test func whatNeverWentOutIsSkipped() async throws {
    let (backend, _) = try await FakeAnki.backend { _ throws(BackendError) in
      throw BackendError(.unreachable, "gone")
    }
    #expect(await backend.perform(adds(2)) == [.skipped("gone"), .skipped("gone")])
  }

  @Test func nothingMoreIsSentWithoutACollection() async throws {
    let (backend, anki) = try await FakeAnki.backend { _ in
      .error("collection is not available")
    }
    let outcomes = await backend.perform(adds(60))
    #expect(outcomes[0] == .failed("no collection is open in Anki"))
    #expect(outcomes[59] == .skipped("no collection is open in Anki"))
    #expect(anki.requests.count { $0.first?.name == "addNote" } == 1)
  }

  @Test func anInterruptFinishesTheBatchInHand() async throws {
    let (backend, anki) = try await FakeAnki.backend { _ in
      withUnsafeCurrentTask { $0?.cancel() }
      return .result("7")
    }
    let outcomes = await Task { await backend.perform(adds(60)) }.value
    #expect(outcomes[..<25].allSatisfy { $0 == .done(noteID: 7) })
    #expect(outcomes[25...].allSatisfy { $0 == .skipped("interrupted") })
    #expect(anki.requests.count { $0.first?.name == "addNote" } == 1)
  }

  @Test func progressCountsFinishedOperations() async throws {
    let (backend, _) = try await FakeAnki.backend { _ in .result("7") }
    let seen = Mutex<[Int]>([])
    _ = await backend.perform(adds(30)) { count in seen.withLock { $0.append(count) } }
    #expect(seen.withLock { $0 } == Array(1...30))
  }

  @Test func anotherProfileStopsEverything() async throws {
    let asked = Mutex(0)
    let anki = FakeAnki { request in
      guard request.name == "getActiveProfile" else {
        return FakeAnki.standardAnswer(request) ?? .result("7")
      }
      return asked.withLock { count in
        count += 1
        return .result(count == 1 ? #""Work""# : #""Home""#)
      }
    }
    let backend = try await AnkiConnectBackend.open(
      Connection(transport: anki, key: nil), profile: "Work")
    #expect(
      await backend.perform(adds(1))
        == [.skipped(#"Anki has the profile "Home" open, not "Work""#)])
  }
}
