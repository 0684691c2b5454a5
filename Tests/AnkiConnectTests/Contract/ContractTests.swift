import DeckModel
import DeckPlan
import DeckSync
import Digests
import Foundation
import Testing

@testable import AnkiConnect

/// The whole way against a real Anki, in a collection that may be thrown away.
///
/// Runs when `ANKICONNECT_URL` is set; with `ANKICONNECT_RECORD` the replies go into that folder.
@Suite(.serialized, .enabled(if: ContractAnki.url != nil))
struct ContractTests {
  private let tag = String(UInt32.random(in: 0...UInt32.max), radix: 36)

  private func perform(
    _ operations: [DeckPlan.Operation], on anki: AnkiConnectBackend
  ) async -> [OperationOutcome] {
    await anki.perform(operations) { _ in }
  }

  @Test func storesMediaUnderTheirNames() async throws {
    let anki = try await ContractAnki.open()
    let files = try ContractMedia(tag: tag)
    let outcomes = await perform(files.all.map { .storeMedia(from: nil, to: $0) }, on: anki)
    #expect(outcomes == files.all.map { _ in .done(noteID: nil) })
    let state = try await anki.fetch(FetchScope(media: files.all.map(\.name) + ["not there.png"]))
    #expect(state.media.map(\.name) == files.all.map(\.name).sorted())
    #expect(Set(state.media.map(\.digest)) == Set(files.all.map(\.digest)))

    let changed = try files.changed()
    #expect(
      await perform([.storeMedia(from: files.all[0], to: changed)], on: anki)
        == [.done(noteID: nil)])
    let again = try await anki.fetch(FetchScope(media: [changed.name]))
    #expect(again.media.map(\.digest) == [changed.digest])
  }

  @Test func makesModelsDecksAndNotes() async throws {
    let anki = try await ContractAnki.open()
    let sample = ContractSample(tag: tag)
    let outcomes = await perform(sample.creation, on: anki)
    #expect(outcomes.count == sample.creation.count)
    for (operation, outcome) in zip(sample.creation, outcomes) {
      guard case .done(let noteID) = outcome else {
        Issue.record("\(operation.name) \(operation.key.name): \(outcome)")
        continue
      }
      #expect((noteID != nil) == (operation.name == "addNote"))
    }
    let state = try await anki.fetch(sample.scope)
    #expect(state.models.map(\.name) == sample.models.map(\.name).sorted())
    for model in sample.models {
      let found = try #require(state.model(named: model.name))
      #expect(found.kind == model.kind && found.css == model.css)
      #expect(found.templates.map(\.front) == model.templates.map(\.front))
      #expect(found.fields.map(\.name) == model.fields.map(\.name))
      #expect(found.fields[0].font == "Liberation Sans" && found.fields[0].size == 31)
      #expect(found.fields[0].hint == "a \"hint\"" && found.fields[0].isRightToLeft == false)
    }
    #expect(state.decks.contains { $0.name == sample.deck })
    #expect(state.notes.count == sample.notes.count)
    for (note, found) in zip(sample.notes, state.notes) {
      #expect(found.fields == note.fields.map { NoteField($0.name, Canonical.fieldText($0.text)) })
      // A spelling that the collection knows already stays, whoever brought it.
      #expect(found.tags.map(Canonical.tagKey) == Canonical.tags(note.tags).map(Canonical.tagKey))
      #expect(found.deck == sample.deck && found.cards.allSatisfy { $0.deck == sample.deck })
      #expect(found.model == note.model)
    }
  }

  @Test func changesNotes() async throws {
    let anki = try await ContractAnki.open()
    let sample = ContractSample(tag: tag)
    _ = await perform(sample.creation, on: anki)
    let notes = try await anki.fetch(sample.scope).notes
    try #require(notes.count == sample.notes.count)
    let changes = ContractChanges(notes, sample: sample)
    let outcomes = await perform(changes.operations, on: anki)
    #expect(outcomes == changes.operations.map { _ in .done(noteID: nil) })
    let found = try await anki.fetch(sample.scope)
    #expect(found.notes.map(\.fields) == changes.expected.map(\.fields))
    #expect(found.notes.map(\.tags) == changes.expected.map(\.tags))
    #expect(found.notes.map(\.deck) == changes.expected.map(\.deck))
    #expect(found.notes.map(\.model) == changes.expected.map(\.model))
  }

  @Test func changesModels() async throws {
    let anki = try await ContractAnki.open()
    let sample = ContractSample(tag: tag)
    _ = await perform([.createModel(sample.models[0])], on: anki)
    let name = sample.models[0].name
    let before = try #require(
      try await anki.fetch(FetchScope(models: [name.uppercased()])).models.first)
    let swapped = zip(before.templates, before.templates.reversed()).map {
      CardTemplate(name: $0.name, front: $1.front, back: "changed " + $1.back)
    }
    let outcomes = await perform(
      [
        .addField(model: name, field: Field(name: "New", size: 17, hint: "h"), index: 1),
        .moveField(model: name, field: "Back", from: 2, to: 0),
        .setFieldOptions(
          model: name, from: before.fields[0],
          to: Field(name: "Front", font: "DejaVu Sans", size: 12, isRightToLeft: false, hint: "")),
        .updateTemplate(model: name, from: before.templates[0], to: swapped[0]),
        .updateTemplate(model: name, from: before.templates[1], to: swapped[1]),
        .addTemplate(
          model: name, template: CardTemplate(name: "Third", front: "3 {{Front}}", back: "x"),
          index: 1),
        .moveTemplate(model: name, template: "One", from: 0, to: 2),
        .updateStyling(model: name, from: before.css, to: ".new {}"),
      ], on: anki)
    #expect(outcomes == Array(repeating: .done(noteID: nil), count: 8))
    let after = try #require(try await anki.fetch(FetchScope(models: [name])).models.first)
    #expect(after.fields.map(\.name) == ["Back", "Front", "New"])
    #expect(after.fields.map(\.size) == [20, 12, 17])
    #expect(after.fields.map(\.hint) == ["", "", "h"])
    #expect(after.templates.map(\.name) == ["Third", "Two", "One"])
    #expect(after.templates.map(\.front) == ["3 {{Front}}", swapped[1].front, swapped[0].front])
    #expect(after.css == ".new {}")
  }

  @Test func reportsWhatAnkiRefuses() async throws {
    let anki = try await ContractAnki.open()
    let sample = ContractSample(tag: tag)
    _ = await perform(sample.creation, on: anki)
    let model = sample.models[0]
    var empty = sample.notes[0]
    empty.fields[0].text = "<br> "
    var lost = sample.notes[0]
    lost.deck = "no such deck \(tag)"
    var shouting = model
    shouting.name = model.name.uppercased()
    let outcomes = await perform(
      [
        .addNote(empty), .addNote(lost), .addNote(sample.notes[1]), .createModel(shouting),
        .updateTemplate(
          model: model.name, from: model.templates[0],
          to: CardTemplate(name: "One", front: "{{Nope}}", back: "x")),
        .describeDeck(from: Deck(name: sample.deck), to: Deck(name: sample.deck, about: "x")),
      ], on: anki)
    #expect(outcomes[0] == .failed("cannot create note because it is empty"))
    #expect(outcomes[1] == .failed("deck was not found: \(lost.deck)"))
    guard case .done(.some) = outcomes[2] else {
      Issue.record("a duplicate was not added: \(outcomes[2])")
      return
    }
    guard case .failed(let caseClash) = outcomes[3], case .failed(let template) = outcomes[4] else {
      Issue.record("\(outcomes)")
      return
    }
    #expect(caseClash.hasPrefix("Anki made the model as \"\(shouting.name)-"))
    #expect(!template.contains("<br>") && !template.contains("\u{2068}"))
    #expect(template.contains("Nope"))
    #expect(outcomes[5] == .failed("AnkiConnect cannot write a deck's description"))
  }

  @Test func readsOnlyTheNotesOfAScope() async throws {
    let anki = try await ContractAnki.open()
    let sample = ContractSample(tag: tag)
    _ = await perform(sample.creation, on: anki)
    let all = try await anki.fetch(sample.scope).notes
    let byMark = try await anki.fetch(FetchScope(mark: sample.mark)).notes
    #expect(byMark == all.filter { $0.tags.contains(sample.mark) })
    #expect(!byMark.isEmpty && byMark.count < all.count)
    let byID = try await anki.fetch(FetchScope(noteIDs: [all[3].noteID ?? 0, 1])).notes
    #expect(byID == [all[3]])
    let byModel = try await anki.fetch(FetchScope(modelsWithIDField: [sample.models[1].name]))
    #expect(byModel.notes == all.filter { $0.model == sample.models[1].name })
    let elsewhere = try await anki.fetch(
      FetchScope(models: sample.models.map(\.name), decks: ["Default"]))
    #expect(elsewhere.notes.isEmpty && elsewhere.models.count == 2)
    #expect(try await anki.fetch(FetchScope(models: ["none \(tag)"])).models.isEmpty)
  }

  @Test func readsSingleFacts() async throws {
    let anki = try await ContractAnki.open()
    #expect(try await anki.client.reader.send(Version()) == 6)
    let permission = try await anki.client.reader.send(RequestPermission())
    #expect(permission.requiresKey == (ContractAnki.key != nil))
    #expect(try await anki.client.reader.send(RetrieveMediaFile(filename: "none \(tag)")) == nil)
    let results = try await anki.client.reader.send(all: [
      FindNotes(query: "deck:*"), FindNotes(query: "("), FindNotes(query: "-deck:*"),
    ])
    #expect((try? results[0].get()) != nil && (try? results[2].get()) == [])
    #expect(throws: BackendError.self) { try results[1].get() }
  }

  /// As many notes as make several batches; then a plan's reading of them is counted.
  @Test func batchesManyNotes() async throws {
    let anki = try await ContractAnki.open()
    let sample = ContractSample(tag: tag)
    _ = await perform([.createDeck(Deck(name: sample.deck))], on: anki)
    let notes = (0..<120).map { index in
      DeckPlan.Operation.addNote(
        Note(
          model: "Basic", deck: sample.deck,
          fields: [NoteField("Front", "\(tag) \(index)"), NoteField("Back", "")],
          tags: [sample.mark]))
    }
    let before = anki.statistics.requests
    let outcomes = await perform(notes, on: anki)
    #expect(outcomes.allSatisfy { if case .done(.some) = $0 { true } else { false } })
    #expect(anki.statistics.requests - before < 40)
    let state = try await anki.fetch(FetchScope(models: ["Basic"], mark: sample.mark))
    #expect(state.notes.count == 120)
  }

  @Test func refusesAWrongKey() async {
    let transport = CurlTransport(url: ContractAnki.url ?? "")
    await #expect {
      try await AnkiConnectReader.open(Connection(transport: transport, key: "wrong"), profile: nil)
    } throws: { error in
      (error as? BackendError)?.code == .keyRefused
    }
  }

  /// As if Anki ran elsewhere: content goes and comes over the wire.
  @Test func exchangesContentWithAnotherMachine() async throws {
    let far = FarTransport(near: CurlTransport(url: ContractAnki.url ?? ""))
    let anki = try await AnkiConnectBackend.open(
      Connection(transport: far, key: ContractAnki.key), profile: nil)
    let bytes = (0..<100_000).map { _ in UInt8.random(in: 0...255) }
    let name = "\(tag)-far.bin"
    #expect(
      try await anki.client.send(StoreMediaFile(filename: name, source: .data(bytes))) == name)
    let state = try await anki.fetch(FetchScope(media: [name, "none"]))
    #expect(
      state.media == [
        MediaFile(name: name, digest: Digest.sha256(bytes).hex, size: bytes.count)
      ])
    await #expect {
      try await anki.client.send(StoreMediaFile(filename: name, source: .data([])))
    } throws: { error in
      (error as? BackendError)?.code == .refused
    }
  }
}

/// A transport that does not let on that Anki is on this machine.
private struct FarTransport: HTTPTransport {
  let near: CurlTransport
  var isLoopback: Bool { false }
  var statistics: TransportStatistics { near.statistics }

  func post(_ body: [UInt8]) async throws(AnkiConnectError) -> HTTPReply {
    try await near.post(body)
  }
}
