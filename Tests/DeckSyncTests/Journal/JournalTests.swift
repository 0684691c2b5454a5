import BackendContract
import DeckModel
import DeckPlan
import DeckSync
import Testing

@Suite struct JournalTests {
  private let header = JournalInMemory.header

  @Test(arguments: UInt64(0)..<20)
  func whatIsReadIsWhatWasDone(seed: UInt64) async throws {
    var projects = RandomProjects(seed: seed, prefix: "journal")
    let backend = MemoryBackend(CollectionState(), capabilities: LawTests.learners)
    for _ in 0..<3 {
      let project = projects.next()
      let plan = try await Synchronizer.plan(project, on: backend).plan
      let memory = JournalInMemory()
      let report = await Synchronizer.apply(plan, on: backend, for: project, journal: memory)
      let journal = try #require(memory.journal)
      #expect(journal.header == JournalInMemory.header)
      #expect(journal.entries.map(\.operation) == plan.performable.map(\.operation))
      #expect(
        journal.entries.compactMap(\.end?.result)
          == report.entries.filter { $0.step.hold == nil }.map(\.result))
      #expect(!journal.isCutOff)
      #expect(journal.hasDone == (report.doneCount > 0))
    }
  }

  @Test func whatWasCutOffIsKnownAsFarAsItWasWritten() throws {
    let decks = ["A", "B"].map { DeckPlan.Operation.createDeck(Deck(name: $0)) }
    let steps = decks.map { PlannedOperation($0, reason: "not in the target") }
    let intents = header.line + JournalLine.intents(steps, from: 0)
    let done = JournalLine.results([.init(result: .done)], from: 0)
    let part = try #require(Journal(intents + done + Array(#"{"result":1,"outc"#.utf8)))
    #expect(part.entries == [JournalEntry(decks[0], end: .init(result: .done)), .init(decks[1])])
    #expect(part.isCutOff)
    #expect(try #require(Journal(intents)).hasDone == false)
  }

  @Test(arguments: ["", "{}\n", "{\n", #"{"deckform_journal":2}"# + "\n"])
  func whatIsNoJournalIsNotRead(text: String) {
    #expect(Journal(Array(text.utf8)) == nil)
  }

  @Test func resultsKeepTheirReasons() throws {
    let deck = PlannedOperation(.createDeck(Deck(name: "A")), reason: "not in the target")
    let ends: [JournalEntry.End] = [
      .init(result: .failed("no")), .init(result: .skipped("later")),
      .init(result: .done, noteID: 7),
    ]
    let bytes =
      header.line + JournalLine.intents([deck, deck, deck], from: 0)
      + JournalLine.results(ends, from: 0)
    #expect(Journal(bytes)?.entries.map(\.end) == ends)
  }
}
