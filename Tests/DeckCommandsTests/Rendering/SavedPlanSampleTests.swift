import DeckModel
import DeckPlan
import DeckSync
import Foundation
import Testing

@testable import DeckCommands

@Suite("A saved plan with everything in it")
struct SavedPlanSampleTests {
  private static let schema = Repository.root.appending(path: "schemas/saved-plan.schema.json")

  /// The samples, with what none of them has.
  private var full: SavedPlan {
    var plan = PlanSamples.full
    plan.notices += [DiagnosticSamples.unknownKey, DiagnosticSamples.duplicateID]
    plan.steps += rare
    plan.state = SyncState(
      notes: [
        "bonjour": NoteBase(
          noteID: 13, model: "Vocabulary", deck: "French::B1",
          fields: ["Word": ContentHash("bonjour")], tags: ["greeting"], suspended: [5],
          isProtected: true)
      ],
      models: [
        "Vocabulary": ModelBase(
          fields: ["Word": FieldBase(font: "Arial", size: 20, isRightToLeft: true, hint: "")],
          templates: ["Recognition": ContentHash("x")], css: ContentHash(".card {}"),
          isProtected: true)
      ], decks: ["French::B1": DeckBase(isProtected: true)],
      media: ["bonjour.mp3": MediaBase(digest: "aa11", isOurs: true)], orphans: [99])
    plan.isStateChanged = true
    return saved(plan)
  }

  private func saved(_ plan: Plan) -> SavedPlan {
    SavedPlan(
      toolVersion: "0.1.0", namespace: "french-b1", mark: "deckform::french-b1",
      target: PlanSamples.context.savedTarget,
      collection: CollectionIdentity(profile: "Work", noteTypes: [1_700_000_000_001]), plan: plan)
  }

  private var rare: [PlannedOperation] {
    let deck = Deck(
      name: "Verbs", cardCount: 3, formerNames: ["Old"], isProtected: true,
      location: PlanSamples.at("a-b:c.yaml", 1)
    )
    var note = PlanSamples.note("aller", ["Word": "aller"], line: 3)
    note.formerIDs = ["go", "walk"]
    note.isProtected = true
    note.fields[0].isManaged = false
    let model = NoteType(
      name: "Rare", idField: "Key",
      fields: [
        Field(name: "Key", management: .never), Field(name: "Old", formerNames: ["Older"]),
      ],
      templates: [CardTemplate(name: "T", front: "{{Key}}", back: "", formerNames: ["Card 1"])],
      formerNames: ["Raw"], isProtected: true)
    let file = MediaFile(
      name: "old.png", digest: "ff", size: 1, uses: MediaUses(notes: [7], isInModels: true))
    let operations = [
      Operation.createDeck(deck), .addNote(note), .createModel(model), .deleteMedia(file),
    ]
    return operations.map { PlannedOperation($0, reason: "not in the target") }
  }

  private func text(_ saved: SavedPlan) -> String { String(decoding: saved.bytes, as: UTF8.self) }

  @Test func everyOperationAsWritten() throws {
    try expectGolden(text(full), "plan/saved.json")
  }

  @Test func readBackItIsTheSame() throws {
    let read = try SavedPlan(full.bytes)
    let isEqual = read == full
    #expect(isEqual)
    let (mine, theirs) = (String(reflecting: read.plan.steps), String(reflecting: full.plan.steps))
    let isSame = mine.utf8.elementsEqual(theirs.utf8)
    #expect(isSame)
    #expect(read.bytes == full.bytes)
  }

  @Test func everyOperationIsAmongTheSamples() {
    #expect(Set(full.plan.steps.map(\.operation.name)).count == 27)
  }

  @Test func theSchemaDescribesEveryKeyAndNoOther() throws {
    var check = try SchemaCheck(schema: Self.schema)
    try check.check(text(full))
    try check.check(text(saved(PlanSamples.empty)))
    #expect(check.faults == [])
    #expect(check.unseen == [])
  }

  @Test func theCheckFindsFaults() throws {
    let good = text(full)
    let bad = [
      good.replacing(#""deckform_plan": 1"#, with: #""deckform_plan": 2"#),
      good.replacing(#""operation": "storeMedia""#, with: #""operation": "addNote""#),
      good.replacing(#""sha256""#, with: #""sha1""#),
      good.replacing(#""state_changed": true"#, with: #""state_changed": 1"#),
    ]
    for text in bad {
      var check = try SchemaCheck(schema: Self.schema)
      try check.check(text)
      #expect(!check.faults.isEmpty)
    }
  }

  @Test func shownAsItWasPlanned() {
    let context = PlanContext(full)
    #expect(context.namespace == "french-b1")
    #expect(context.savedTarget == PlanSamples.context.savedTarget)
    #expect(
      PlanTextRenderer().string(for: full.plan, in: context)
        .contains("french-b1 → anki (http://127.0.0.1:8765)"))
  }
}
