import BackendContract
import DeckModel
import DeckPlan
import DeckSync
import Testing

@Suite("Saved plans: read back as they were written")
struct SavedPlanTests {
  static func saved(_ plan: Plan) -> SavedPlan {
    SavedPlan(
      toolVersion: "0.1.0", namespace: "french-b1", mark: "deckform::french-b1",
      target: .init(name: "anki", kind: .ankiConnect, address: "http://127.0.0.1:8765"),
      collection: CollectionIdentity(profile: "User 1", noteTypes: [1, 2, 3]), plan: plan)
  }

  @Test("what is read is what was written", arguments: UInt64(0)..<40)
  func roundTrip(seed: UInt64) async throws {
    let media = (0..<3).map {
      MediaFile(name: "m\($0).png", digest: "\($0)", size: 1, path: "/m/\($0)")
    }
    var projects = RandomProjects(seed: seed, prefix: "laws", media: media)
    let backend = MemoryBackend(CollectionState(), capabilities: LawTests.learners)
    for round in 0..<3 {
      let project = projects.next()
      let plan = try await Synchronizer.plan(project, on: backend).plan
      let saved = Self.saved(plan)
      let read = try SavedPlan(saved.bytes)
      let isEqual = read == saved
      #expect(isEqual, "seed \(seed), round \(round)")
      // Equality of fields says nothing about whose they are.
      let mine = String(reflecting: read.plan.steps)
      let theirs = String(reflecting: saved.plan.steps)
      let isSame = mine.utf8.elementsEqual(theirs.utf8)
      #expect(isSame, "seed \(seed), round \(round)")
      _ = await Synchronizer.apply(plan, on: backend, for: project)
    }
  }

  @Test("a place is read from its end")
  func oddPlaces() throws {
    for file in ["a-b:1.yaml", "decks/é 12:3-4.yaml", "-"] {
      let place = DeckModel.SourceLocation(
        file: file, line: 3, column: 5, endLine: 4, endColumn: 1)
      let plan = Plan(steps: [
        PlannedOperation(.createDeck(Deck(name: "D", location: place)), reason: "r")
      ])
      #expect(try SavedPlan(Self.saved(plan).bytes).plan == plan)
    }
  }

  private func text(_ saved: SavedPlan) -> String { String(decoding: saved.bytes, as: UTF8.self) }

  private var small: SavedPlan {
    Self.saved(
      Plan(steps: [PlannedOperation(.createDeck(Deck(name: "Ape")), reason: "not in the target")]))
  }

  @Test("white space and the way of escaping may differ")
  func reformatted() throws {
    let compact = text(small).split(separator: "\n").map { $0.drop { $0 == " " } }.joined()
    #expect(try SavedPlan(Array(compact.utf8)) == small)
    #expect(try SavedPlan(Array(text(small).replacing("Ape", with: "\\u0041pe").utf8)) == small)
  }

  @Test(
    "what is no plan, newer or damaged is refused",
    arguments: [
      ("\"deckform_plan\": 1", "\"deckform_plan\": 2", "it is of version 2"),
      ("\"deckform_plan\": 1", "\"plan\": 1", "it is no saved plan"),
      ("\"createDeck\"", "\"burnDeck\"", "steps[0]: \"burnDeck\" is no operation"),
      ("\"name\": \"Ape\"", "\"nam\": \"Ape\"", "steps[0]: no \"name\" in an object"),
      ("\"name\": \"Ape\"", "\"name\": \"Ape\", \"x\": 1", "steps[0].to.x is not as"),
      ("\"name\": \"Ape\"", "\"name\": \"Ape\", \"protect\": false", "steps[0].to.protect is not"),
      ("\"ankiconnect\"", "\"snapshot\"", "\"snapshot\" is no kind"),
      ("\"state_changed\": false", "\"state_changed\": 0", "integer where bool was expected"),
      ("\"notices\": []", "\"notices\": {}", "object where array was expected"),
      ("\n}\n", "\n", "it is no saved plan"),
    ])
  func refused(old: String, new: String, message: String) {
    let bytes = Array(text(small).replacing(old, with: new).utf8)
    let error = #expect(throws: SavedPlanError.self) { try SavedPlan(bytes) }
    #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
  }

  @Test("no cut of it is read as another plan")
  func cutOff() {
    let bytes = small.bytes
    for count in 0..<bytes.count - 1 {
      #expect((try? SavedPlan(Array(bytes.prefix(count)))).map { $0 == small } ?? true)
    }
  }
}
