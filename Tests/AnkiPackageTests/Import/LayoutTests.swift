import AnkiOracle
import AnkiPackage
import DeckModel
import DeckPlan
import DeckSync
import Foundation
import Testing

/// What Anki exported is read alike from every layout.
@Suite(.enabled(if: AnkiOracle.python != nil, "\(AnkiOracle.reason)"))
final class LayoutTests {
  struct Question: Encodable { var folder: String }
  struct Answer: Decodable {}

  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    let _: Answer = try AnkiOracle.ask("layouts", Question(folder: workspace.folder.path))
  }

  private func source(_ name: String) -> PackageSource { PackageSource(path: workspace.path(name)) }

  @Test func allLayoutsGiveTheSame() async throws {
    let newest = try await source("newest.apkg").read()
    expectNoteTypes(newest.collection.models)
    expectNotes(newest.collection.notes)
    #expect(
      newest.collection.decks == [
        Deck(name: "Default"), Deck(name: "Sprachen", about: "<i>alle Sprachen</i>"),
        Deck(name: "Sprachen::Arabisch"), Deck(name: "Sprachen::日本 語::Tief"),
        Deck(name: "Zahlen", about: "Zählen"),
      ])
    #expect(newest.leftovers == Self.leftovers)
    for name in ["older.apkg", "oldest.apkg", "newest.colpkg", "older.colpkg", "oldest.colpkg"] {
      let other = try await source(name).read()
      #expect(other == newest, "\(name)")
    }
  }

  private static let leftovers = [
    Leftover(.reviews, count: 2), Leftover(.schedules, count: 2),
    Leftover(.suspendedCards, count: 1), Leftover(.buriedCards, count: 1),
    Leftover(.flaggedCards, count: 2), Leftover(.strayCards, count: 1),
    Leftover(.deckOptions, names: ["Sprachen", "Zahlen"]),
    Leftover(.filteredDecks, names: ["Büffeln"]), Leftover(.modelOptions, names: ["Wörter"]),
    Leftover(.fieldOptions, names: ["Wörter: Bild", "Wörter: Wort"]),
    Leftover(.templateOptions, names: ["Wörter: Rückwärts"]),
  ]

  private func expectNoteTypes(_ types: [NoteType]) {
    #expect(types.map(\.name) == ["Basic", "Basic (and reversed card)", "Cloze", "Wörter"])
    #expect(types.map(\.kind) == [.standard, .standard, .cloze, .standard])
    #expect(
      types.last
        == NoteType(
          name: "Wörter",
          fields: [
            Field(name: "Wort", font: "Noto Sans", size: 24),
            Field(name: "معنى", isRightToLeft: true, hint: "was es heißt"), Field(name: "Bild"),
          ],
          templates: [
            CardTemplate(
              name: "Vorwärts", front: "{{Wort}}", back: "{{FrontSide}}<hr id=answer>{{Bild}}"),
            CardTemplate(
              name: "Rückwärts", front: "{{معنى}}", back: "{{FrontSide}}<hr id=answer>{{Bild}}"),
          ], css: ".card { color: \"red\" }\n"))
  }

  private func expectNotes(_ notes: [Note]) {
    #expect(
      notes.map(\.deck) == [
        "Sprachen::Arabisch", "Sprachen::Arabisch", "Zahlen", "Default", "Sprachen::日本 語::Tief",
      ])
    #expect(notes.map(\.tags) == [["A::b", "b", "é"], [], ["x"], [], []])
    #expect(
      notes.first?.fields == [
        NoteField("Wort", "Haus"), NoteField("معنى", "بيت"),
        NoteField("Bild", "<img src=\"été 1.png\">"),
      ])
    #expect(notes.allSatisfy { $0.noteID != nil && $0.guid?.isEmpty == false })
    #expect(
      notes.map { $0.cards.map(\.deck) }[2...] == [
        ["Zahlen", "Default"], ["Default", "Default"], ["Büffeln"],
      ])
    #expect(notes.last?.cards.map(\.isFiltered) == [true])
    #expect(notes[3].cards.map(\.isSuspended) == [true, false])
  }

  @Test func mediaAreCopied() async throws {
    let used = ["été 1.png", "日本.mp3"]
    let all = ["UPPER name.JPG", "unused.svg"] + used
    for (package, expected) in [
      ("newest.apkg", used), ("older.apkg", used), ("oldest.apkg", used), ("newest.colpkg", all),
      ("older.colpkg", all), ("oldest.colpkg", all),
    ] {
      let names = try await source(package).mediaNames()
      #expect(names == expected, "\(package)")
      let folder = workspace.path("media of \(package)")
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try await source(package).copyMedia(names, into: folder)
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == names.sorted())
      for name in names {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
        #expect(bytes == Data(String(repeating: name, count: 100).utf8))
      }
    }
  }

  /// The newest layout is read, but not written to.
  @Test func theNewestLayoutIsNoTarget() async throws {
    let package = workspace.package("newest.apkg")
    let bytes = try workspace.bytes("newest.apkg")
    let error = await #expect(throws: BackendError.self) { try await package.fetch(FetchScope()) }
    #expect(error?.message.contains("written in Anki's newer package layout") == true)
    let outcomes = await package.perform([.createDeck(Deck(name: "A"))]) { _ in }
    guard case .failed(let reason)? = outcomes.first else {
      Issue.record("\(outcomes)")
      return
    }
    #expect(reason.contains("written in Anki's newer package layout"))
    #expect(try workspace.bytes("newest.apkg") == bytes)
  }
}
