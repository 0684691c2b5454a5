import AnkiPackage
import DeckModel
import DeckSync
import Foundation
import SeededRandom
import Testing

/// What CrowdAnki wrote, in both generations of its keys.
@Suite struct CrowdAnkiTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  private func source(
    _ text: String, _ name: String = "deck.json", media: [String]? = nil
  ) throws -> CrowdAnkiSource {
    let folder = workspace.path("Länder")
    try CrowdAnkiFixture.write(text, name, to: folder, media: media)
    return CrowdAnkiSource(folder: folder)
  }

  @Test func oldKeysAreRead() async throws {
    let found = try await source(CrowdAnkiFixture.old, "Länder.json").read()
    let type = NoteType(
      name: "Land",
      fields: [
        Field(name: "Land"),
        Field(name: "Flagge", font: "Liberation Sans", size: 30, isRightToLeft: true),
      ],
      templates: [CardTemplate(name: "Karte 1", front: "{{Land}}", back: "{{Flagge}}")],
      css: ".card {}")
    #expect(
      found.collection
        == CollectionState(
          models: [type],
          decks: [
            Deck(name: "Geo::Länder", about: "<b>Länder</b>"), Deck(name: "Geo::Länder::Asien"),
          ],
          notes: [
            Note(
              guid: "e+/O]%*qfk", model: "Land", deck: "Geo::Länder",
              fields: [
                NoteField("Land", "Österreich"), NoteField("Flagge", "<img src=\"flag.png\">"),
              ], tags: ["A", "europa"]),
            Note(
              guid: "g2", model: "Land", deck: "Geo::Länder::Asien",
              fields: [NoteField("Land", "日本"), NoteField("Flagge", "")]),
          ]))
    #expect(
      found.leftovers == [
        Leftover(.fieldOptions, names: ["Land: Flagge"]),
        Leftover(.templateOptions, names: ["Land: Karte 1"]),
      ])
  }

  @Test func newKeysAreRead() async throws {
    let found = try await source(CrowdAnkiFixture.new).read()
    #expect(
      found.collection
        == CollectionState(
          models: [
            NoteType(
              name: "Lücke", kind: .cloze,
              fields: [Field(name: "Text", hint: "hier"), Field(name: "Mehr")],
              templates: [
                CardTemplate(name: "Lücke", front: "{{cloze:Text}}", back: "{{cloze:Text}}")
              ])
          ],
          decks: [Deck(name: "Verben::B::c", about: "tief")],
          notes: [
            Note(
              guid: "g3", model: "Lücke", deck: "Verben::B::c",
              fields: [NoteField("Text", "{{c1::eins}}"), NoteField("Mehr", "\u{E9}")],
              tags: ["x", "y"]),
            Note(
              model: "Lücke", deck: "Verben::B::c",
              fields: [NoteField("Text", "{{c1::zwei}}"), NoteField("Mehr", "")]),
          ]))
    #expect(
      found.leftovers == [
        Leftover(.deckOptions, names: ["Verben"]), Leftover(.modelOptions, names: ["Lücke"]),
        Leftover(.fieldOptions, names: ["Lücke: Mehr"]),
        Leftover(.notesWithoutModel, count: 1), Leftover(.notesWithoutGUID, count: 1),
      ])
  }

  private static func deck(_ notes: String, _ more: String = "", models: String = "") -> String {
    """
    {"name": "A", "note_models": [
      {"crowdanki_uuid": "u", "name": "M", "flds": [{"name": "F"}, {"name": "G"}],
       "tmpls": [{"name": "T", "qfmt": "{{F}}", "afmt": ""}]}\(models)],
     "notes": [\(notes)], "children": [{"name": "B", "notes": [\(more)]}]}
    """
  }

  private static func note(_ guid: String, _ fields: String) -> String {
    #"{"guid": "\#(guid)", "note_model_uuid": "u", "fields": [\#(fields)], "tags": []}"#
  }

  @Test("a note with cards in two decks is one note")
  func noteInTwoDecks() async throws {
    let note = Self.note("g", #""x", "y""#)
    let found = try await source(Self.deck(note, note)).read()
    #expect(found.collection.notes.map(\.deck) == ["A"])
    #expect(found.leftovers == [Leftover(.strayCards, count: 1)])
  }

  @Test("two notes of one guid that differ stay two")
  func differingDoubles() async throws {
    let found = try await source(
      Self.deck(Self.note("g", #""x", "y""#), Self.note("g", #""x", "z""#))
    ).read()
    #expect(found.collection.notes.count == 2)
  }

  @Test("fields beyond those of the type are kept in the last, and listed; empty ones are dropped")
  func overlongNotes() async throws {
    let long = Self.note("long", #""a", "b", "c""#)
    let padded = Self.note("padded", #""a", "b", "", """#)
    let found = try await source(Self.deck("\(long), \(padded)")).read()
    #expect(found.collection.notes.map { $0.fields.map(\.text) } == [["a", "b; c"], ["a", "b"]])
    #expect(found.leftovers == [Leftover(.overlongNotes, names: ["long"])])
  }

  @Test("the notes of two types that differ and have one uuid are left out, and named")
  func ambiguousModels() async throws {
    let twin = #"""
      , {"crowdanki_uuid": "u", "name": "N", "flds": [{"name": "F"}],
         "tmpls": [{"name": "T", "qfmt": "{{F}}", "afmt": ""}]}
      """#
    let found = try await source(Self.deck(Self.note("g", #""x""#), models: twin)).read()
    #expect(found.collection.notes.isEmpty)
    #expect(found.leftovers == [Leftover(.ambiguousModels, names: ["N"])])
  }

  @Test func theLeastIsEnough() async throws {
    let source = try source(CrowdAnkiFixture.least)
    let found = try await source.read()
    #expect(found.collection.notes.map(\.fields) == [[NoteField("F", "x")]])
    #expect(found.collection.decks == [Deck(name: "A")])
    #expect(found.leftovers == [Leftover(.notesWithoutGUID, count: 1)])
    #expect(try await source.mediaNames() == [])
  }

  @Test func mediaAreCopied() async throws {
    let source = try source(CrowdAnkiFixture.new, media: ["Été 1.PNG", "b.mp3"])
    let media = workspace.path("Länder/media")
    let manager = FileManager.default
    try Data("secret".utf8).write(to: URL(fileURLWithPath: workspace.path("secret")))
    try manager.createSymbolicLink(
      atPath: media + "/link.png", withDestinationPath: workspace.path("secret"))
    try manager.createDirectory(atPath: media + "/folder", withIntermediateDirectories: true)
    #expect(try await source.mediaNames() == ["b.mp3", "Été 1.PNG"])
    let target = workspace.path("target")
    try manager.createDirectory(atPath: target, withIntermediateDirectories: true)
    try await source.copyMedia(["b.mp3", "Été 1.PNG"], into: target)
    #expect(try manager.contentsOfDirectory(atPath: target).sorted() == ["b.mp3", "Été 1.PNG"])
    for name in ["../secret", "link.png", "folder"] {
      let error = await #expect(throws: BackendError.self) {
        try await source.copyMedia([name], into: target)
      }
      #expect(error?.message.contains("it has no media file") == true)
    }
  }

  /// A folder of media that is a link could be any folder of this machine.
  @Test func aLinkIsNoFolderOfMedia() async throws {
    let source = try source(CrowdAnkiFixture.new)
    try FileManager.default.createSymbolicLink(
      atPath: workspace.path("Länder/media"), withDestinationPath: workspace.folder.path)
    #expect(try await source.mediaNames() == [])
  }

  @Test func aFolderWithoutADeckIsRefused() async throws {
    let error = await #expect(throws: BackendError.self) {
      try await CrowdAnkiSource(folder: workspace.folder.path).read()
    }
    #expect(error == BackendError(.file, "\(workspace.folder.path): it has no deck.json"))
    #expect(!CrowdAnkiSource.isThere(in: workspace.folder.path))
  }

  static let damages: [(String, String)] = [
    ("{", "damaged JSON"), ("[]", "damaged JSON"), ("{}", "no \"name\""),
    (#"{"name": 5}"#, "integer where string"),
    (#"{"name": "A", "notes": {}}"#, "array was expected"),
    (#"{"name": "A", "notes": [5]}"#, "object was expected"),
    (#"{"name": "A", "notes": [{"note_model_uuid": "m", "fields": [1]}]}"#, "string was expected"),
    (#"{"name": "A", "notes": [{"note_model_uuid": "m", "fields": "x"}]}"#, "array was expected"),
    (#"{"name": "A", "notes": [{"fields": ["x"]}]}"#, "no \"note_model_uuid\""),
    (#"{"name": "A", "note_models": [{"name": "T"}]}"#, "no \"flds\""),
    (#"{"name": "A", "note_models": [{"name": "T", "flds": [{}], "tmpls": []}]}"#, "no \"name\""),
    (
      CrowdAnkiFixture.least.replacing(#"{"name": "F"}"#, with: #"{"name": "F"}, {"name": "F"}"#),
      "two fields called \"F\""
    ),
    (CrowdAnkiFixture.least.replacing(#"[{"name": "F"}]"#, with: "[]"), "has no fields"),
    (
      String(repeating: #"{"name": "A", "children": ["#, count: 120)
        + String(repeating: "]}", count: 120), "nested more than 100 deep"
    ),
    (
      String(repeating: #"{"name": "A", "children": ["#, count: 100_000)
        + String(repeating: "]}", count: 100_000), "damaged JSON"
    ),
  ]

  @Test(arguments: 0..<damages.count)
  func damageIsRefused(number: Int) async throws {
    let (text, reason) = Self.damages[number]
    let source = try source(text)
    let error = await #expect(throws: BackendError.self) { try await source.read() }
    #expect(error?.code == .file)
    #expect(error?.message.contains(reason) == true, "\(error?.message ?? "")")
    #expect(error?.message.contains("\n") == false)
  }

  /// Whatever is wrong in the text, it is read or refused.
  @Test func wrongLettersNeverCrash() async throws {
    var random = SeededRandom.printingSeed("wrongLettersNeverCrash")
    var refused = 0
    for good in [CrowdAnkiFixture.old, CrowdAnkiFixture.new] {
      for _ in 0..<200 {
        var bytes = Array(good.utf8)
        for _ in 0..<Int.random(in: 1...6, using: &random) {
          let letters = Array("{}[]\",:0anull\u{0}\u{7F}".utf8) + [0xFF, 0xC3]
          bytes[Int.random(in: 0..<bytes.count, using: &random)] =
            letters[Int.random(in: 0..<letters.count, using: &random)]
        }
        let source = try source("")
        try Data(bytes).write(to: URL(fileURLWithPath: source.folder + "/deck.json"))
        do throws(BackendError) { _ = try await source.read() } catch {
          #expect(error.code == .file && !error.message.contains("\n"), "\(error.message)")
          refused += 1
        }
      }
    }
    #expect(refused > 0)
  }
}
