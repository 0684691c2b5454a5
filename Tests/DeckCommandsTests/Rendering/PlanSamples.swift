import DeckModel
import DeckPlan

@testable import DeckCommands

/// Plans for the goldens: every operation, every hold, and the awkward texts.
enum PlanSamples {
  static let context = PlanContext(
    namespace: "french-b1", target: "anki", address: "http://127.0.0.1:8765",
    next: "deckform apply --allow full-sync", version: "0.1.0")

  static let release = PlanContext(
    namespace: "french-b1", target: "release", address: "build/french-b1.apkg",
    subject: "build/french-b1.apkg", syncs: false, next: "deckform apply --target release",
    version: "0.1.0")

  static let empty = Plan(unchanged: [
    .init(kind: "media", count: 3), .init(kind: "note", count: 94),
  ])

  static func at(_ file: String, _ line: Int, _ column: Int = 5) -> DeckModel.SourceLocation {
    .init(file: file, line: line, column: column, endColumn: column + 3)
  }

  static func note(
    _ id: String, _ fields: KeyValuePairs<String, String>, tags: [String] = [],
    deck: String = "French::B1", model: String = "Vocabulary", line: Int? = nil,
    cards: [Card] = [], noteID: Int64? = nil
  ) -> Note {
    Note(
      id: id.isEmpty ? nil : id, noteID: noteID, guid: noteID.map { "guid\($0)" }, model: model,
      deck: deck,
      fields: fields.map { NoteField($0, $1, location: line.map { at("decks/b1.yaml", $0 + 1) }) },
      tags: tags, cards: cards, location: line.map { at("decks/b1.yaml", $0) })
  }

  static let longText = (1...60).map { "word\($0)" }.joined(separator: " ")

  static let media: [PlannedOperation] = [
    .init(
      .storeMedia(
        from: nil,
        to: MediaFile(
          name: "bonjour.mp3", digest: "aa11", size: 12_431, path: "/home/me/media/bonjour.mp3",
          location: at("decks/b1.yaml", 14))), reason: "not in the target"),
    .init(
      .storeMedia(
        from: MediaFile(name: "drapeau.svg", digest: "bb22", size: 812),
        to: MediaFile(
          name: "drapeau.svg", digest: "cc33", size: 3_049_999, location: at("decks/b1.yaml", 15))),
      reason: "the content differs"),
    .init(
      .storeMedia(
        from: MediaFile(name: "carte.png", digest: "dd44", size: 900),
        to: MediaFile(
          name: "carte.png", digest: "ee55", size: 900, location: at("decks/b1.yaml", 16))),
      reason: "the content differs", hold: .needsAdopt),
  ]

  static let decks: [PlannedOperation] = [
    .init(
      .createDeck(
        Deck(name: "French::B1", about: "<b>For</b> class", location: at("decks/b1.yaml", 3))),
      reason: "not in the target"),
    .init(
      .describeDeck(
        from: Deck(name: "French", about: "Words of every day"),
        to: Deck(name: "French", about: "Words of each day", location: at("decks/all.yaml", 2))),
      reason: "the description differs",
      hold: .notPossible("it cannot write a deck's description")),
  ]

  static let models: [PlannedOperation] = [
    .init(
      .createModel(
        NoteType(
          name: "Sentence", kind: .cloze, fields: [Field(name: "Text"), Field(name: "Extra")],
          templates: [CardTemplate(name: "Cloze", front: "{{cloze:Text}}", back: "{{cloze:Text}}")],
          css: ".card {\n  color: red;\n}\n", location: at("models/sentence.yaml", 2))),
      reason: "not in the target"),
    .init(
      .addField(
        model: "Vocabulary",
        field: Field(
          name: "Audio", font: "Arial", size: 20, isRightToLeft: false, hint: "a sound",
          location: at("models/vocabulary.yaml", 9)), index: 4),
      reason: "not in the target", hold: .needsFullSync),
    .init(
      .moveField(model: "Vocabulary", field: "Meaning", from: 2, to: 1), reason: "the order differs"
    ),
    .init(
      .renameField(
        model: "Vocabulary", from: "Translation",
        to: Field(name: "Meaning", location: at("models/vocabulary.yaml", 7))),
      reason: "it has another name"),
    .init(
      .removeField(model: "Vocabulary", field: Field(name: "Extra")), reason: "it left the files",
      hold: .needsRemoveField("Extra"), cost: Cost(notesWithData: 12)),
    .init(
      .renameModel(
        from: NoteType(name: "Old Verb", fields: [Field(name: "F")], templates: []),
        to: NoteType(
          name: "Verb", fields: [Field(name: "F")], templates: [],
          location: at("models/verb.yaml", 2))),
      reason: "it has another name",
      hold: .notPossible("it cannot rename a model; rename it in Anki and plan again")),
    .init(
      .renameTemplate(
        model: "Vocabulary", from: "Card 1",
        to: CardTemplate(
          name: "Recognition", front: "", back: "", location: at("models/vocabulary.yaml", 12))),
      reason: "it has another name"),
    .init(
      .removeTemplate(
        model: "Vocabulary", template: CardTemplate(name: "Typing", front: "", back: "")),
      reason: "it left the files", hold: .needsSharedModel("Vocabulary", notes: 41),
      cost: Cost(cards: 812, reviews: 4031)),
    .init(
      .setFieldOptions(
        model: "Vocabulary", from: Field(name: "Word", font: "Arial", size: 20, hint: ""),
        to: Field(
          name: "Word", font: "Liberation Sans", size: 24, isRightToLeft: true, hint: "the word",
          location: at("models/vocabulary.yaml", 6))), reason: "the options differ"),
    .init(
      .addTemplate(
        model: "Vocabulary",
        template: CardTemplate(
          name: "Recall", front: "{{Meaning}}", back: "{{FrontSide}}\n<hr>\n{{Word}}",
          location: at("models/vocabulary.yaml", 20)), index: 1), reason: "not in the target",
      cost: Cost(newCards: 803)),
    .init(
      .moveTemplate(model: "Vocabulary", template: "Listening", from: 0, to: 2),
      reason: "the order differs"),
    .init(
      .updateTemplate(
        model: "Vocabulary",
        from: CardTemplate(
          name: "Recognition", front: "{{Word}}", back: "{{FrontSide}}\n<hr>\n{{Meaning}}\n"),
        to: CardTemplate(
          name: "Recognition", front: "<b>{{Word}}</b>",
          back: "{{FrontSide}}\n<hr id=answer>\n{{Meaning}}\n",
          location: at("models/vocabulary.yaml", 12))), reason: "the template differs"),
    .init(
      .updateStyling(
        model: "Vocabulary", from: ".card {\n  color: black;\n}\n",
        to: ".card {\n  color: navy;\n  font-size: 20px;\n}\n"), reason: "the styling differs"),
  ]

  static let notes: [PlannedOperation] = [
    .init(
      .addNote(
        note(
          "bonjour",
          [
            "Word": "bonjour", "Meaning": "<b>hello</b>\n" + longText,
            "Sound": "[sound:bonjour.mp3]", "Hint": "",
          ],
          tags: ["deckform::french-b1", "greeting"], line: 12)), reason: "not in the target"),
    .init(
      .addNote(note("日本", ["Word": "日本"], deck: "Japanese", line: 80)), reason: "not in the target"),
    .init(
      .adoptNote(
        from: note(
          "", ["Word": "merci", "Meaning": "thanks"], tags: ["old"], deck: "Default", noteID: 11),
        to: note(
          "merci", ["Word": "merci", "Meaning": "thank you"], tags: ["deckform::french-b1", "old"],
          line: 20, noteID: 11)),
      reason: "an equal note is already there", hold: .needsAdopt),
    .init(
      .adoptNote(
        from: note("", ["Word": "oui"], noteID: 12),
        to: note("oui", ["Word": "oui"], tags: ["deckform::french-b1"], line: 24, noteID: 12)),
      reason: "an equal note is already there"),
    .init(
      .updateNoteFields(
        from: note(
          "", ["Word": "aller", "Meaning": "Voy a cine. " + longText, "Extra": "untouched"],
          noteID: 13),
        to: note(
          "aller", ["Word": "aller", "Meaning": "Voy al cine. " + longText + " esta noche"],
          line: 28,
          noteID: 13)), reason: "fields differ"),
    .init(
      .updateNoteTags(
        from: note("", ["Word": "aller"], tags: ["leech", "verb"], noteID: 13),
        to: note("aller", ["Word": "aller"], tags: ["irregular", "leech"], line: 28, noteID: 13)),
      reason: "tags differ"),
    .init(
      .moveCards(
        from: note(
          "", ["Word": "aller"], deck: "Default",
          cards: [
            Card(id: 1, deck: "Default"), Card(id: 2, deck: "Cram", isFiltered: true),
            Card(id: 3, deck: "Verbs"),
          ], noteID: 13),
        to: note(
          "aller", ["Word": "aller"], line: 28,
          cards: [
            Card(id: 1, deck: "French::B1"), Card(id: 2, deck: "Cram", isFiltered: true),
            Card(id: 3, deck: "French::B1"),
          ], noteID: 13)), reason: "cards lie in another deck"),
    .init(
      .changeModel(
        from: note("", ["Front": "eau", "Back": "water"], model: "Basic", noteID: 14),
        to: note("eau", ["Word": "eau", "Meaning": "water"], line: 36, noteID: 14),
        CardKeeping(
          former: ["Card 1", "Card 2"], new: ["Recognition"], kept: [],
          arrangement: [
            TemplateOrder(model: "M", meanwhile: ["b", "a"], afterwards: ["a", "b"])
          ])),
      reason: "the model differs", hold: .needsCards(2), cost: Cost(cards: 2, reviews: 31)),
    .init(
      .updateNoteFields(
        from: note(
          "",
          ["Word": "caf\u{E9}", "Meaning": "a\u{A0}b", "Extra": "x \u{1B}[2J y", "Table": "a\nb"],
          noteID: 15),
        to: note(
          "café", ["Word": "cafe\u{301}", "Meaning": "a b", "Extra": "x y", "Table": "a\nc"],
          line: 40,
          noteID: 15)), reason: "fields differ"),
    .init(
      .moveCards(
        from: note(
          "", ["Word": "non"], deck: "Old", cards: [Card(id: 4, deck: "Old")], noteID: 16),
        to: note(
          "non", ["Word": "non"], line: 44, cards: [Card(id: 4, deck: "French::B1")], noteID: 16)),
      reason: "cards lie in another deck"),
    .init(
      .updateNoteFields(
        from: note(
          "", ["Word": "``` @octocat #12 <script>", "Meaning": "GH-12 & octo/cat@1234567"],
          noteID: 17),
        to: note(
          "evil\n``` @octocat",
          ["Word": "```` @octocat #13 <script>", "Meaning": "https://example.org/x"],
          deck: "@team|<b>#1</b>", line: 48, noteID: 17)), reason: "fields differ"),
  ]

  static let removals: [PlannedOperation] = [
    .init(
      .updateNoteFields(
        from: note("être", ["Notes": "see p. 40"], noteID: 20),
        to: note("être", ["Notes": ""], line: 60, noteID: 20)),
      reason: "edited in Anki", hold: .drift),
    .init(
      .updateNoteFields(
        from: note("avoir", ["Notes": "learner's"], noteID: 21),
        to: note("avoir", ["Notes": "author's"], line: 64, noteID: 21)),
      reason: "edited in Anki and in the files", hold: .conflict),
    .init(
      .suspendCards(
        from: note(
          "vieux", ["Word": "vieux"], cards: [Card(id: 5, deck: "French::B1")], noteID: 22),
        to: note(
          "vieux", ["Word": "vieux"],
          cards: [Card(id: 5, deck: "French::B1", isSuspended: true)], noteID: 22)),
      reason: "the note left the files"),
    .init(
      .resumeCards(
        from: note(
          "revenu", ["Word": "revenu"],
          cards: [Card(id: 6, deck: "French::B1", isSuspended: true)], noteID: 23),
        to: note(
          "revenu", ["Word": "revenu"], line: 70, cards: [Card(id: 6, deck: "French::B1")],
          noteID: 23)),
      reason: "the note is in the files again"),
    .init(
      .deleteNote(
        note("parti", ["Word": "parti"], cards: [Card(id: 7, deck: "French::B1")], noteID: 24)),
      reason: "the note left the files", cost: Cost(cards: 1, reviews: 31)),
    .init(
      .deleteNote(note("gardé", ["Word": "gardé"], noteID: 25)),
      reason: "the note left the files", hold: .isProtected),
    .init(
      .deleteMedia(MediaFile(name: "old.mp3", digest: String(repeating: "0", count: 64), size: 9)),
      reason: "no note uses it any more"),
    .init(.deleteDeck(Deck(name: "Old")), reason: "it left the files and is empty"),
  ]

  static let notices = [
    Diagnostic(
      .leftFiles, "note 99 in deck \"French::B1\" is not in the files and is left alone: vieux",
      at: nil),
    Diagnostic(
      .leftFiles, "field \"Notes\" of model \"Vocabulary\" is not in the files and is left alone",
      at: at("models/vocabulary.yaml", 2)),
  ]

  static let full = Plan(
    steps: media + decks + models + notes + removals, notices: notices,
    unchanged: [
      .init(kind: "media", count: 93), .init(kind: "deck", count: 1),
      .init(kind: "model", count: 0),
      .init(kind: "note", count: 803),
    ],
    stops: [
      PlanStop(
        "31 reviews would be lost, more than the limit of 0", help: "--allow reviews=31 does it")
    ])

  /// Many notes in two decks, for limits.
  static func big(_ count: Int) -> Plan {
    let added = (0..<count).map { index in
      PlannedOperation(
        .addNote(
          note(
            "id-\(index)", ["Word": "word \(index)", "Meaning": "meaning \(index)"],
            deck: index % 3 == 0 ? "Small" : "Large", line: index + 1)), reason: "not in the target"
      )
    }
    let held = PlannedOperation(
      .adoptNote(
        from: note("", ["Word": "x"], deck: "Large"),
        to: note("last", ["Word": "y"], deck: "Large", line: count + 1)),
      reason: "an equal note is already there", hold: .needsAdopt)
    return Plan(
      steps: added + [held],
      notices: (0..<count).map { Diagnostic(.leftFiles, "note \($0) is left alone", at: nil) },
      unchanged: [.init(kind: "note", count: 7)])
  }
}
