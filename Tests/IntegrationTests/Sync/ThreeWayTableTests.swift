import Foundation
import Testing

/// A row of the three-way table: what Anki and the files have after base was written, or without base.
struct ThreeWayRow: Sendable, CustomTestStringConvertible {
  var hasBase: Bool
  var isEditedInAnki: Bool
  /// What the files say: what they said (nil), what Anki has, or something else.
  var desired: String?
  /// The code of what holds the step; nil when it is written, empty when there is none.
  var outcome: String?

  var testDescription: String {
    "base \(hasBase), edited \(isEditedInAnki), files \(desired ?? "same"): \(outcome ?? "written")"
  }

  static let all = [
    ThreeWayRow(hasBase: true, isEditedInAnki: false, desired: nil, outcome: ""),
    ThreeWayRow(hasBase: true, isEditedInAnki: true, desired: "live", outcome: ""),
    ThreeWayRow(hasBase: true, isEditedInAnki: false, desired: "new", outcome: nil),
    ThreeWayRow(hasBase: true, isEditedInAnki: true, desired: nil, outcome: "drift"),
    ThreeWayRow(hasBase: true, isEditedInAnki: true, desired: "new", outcome: "conflict"),
    ThreeWayRow(hasBase: false, isEditedInAnki: true, desired: "live", outcome: ""),
    ThreeWayRow(hasBase: false, isEditedInAnki: true, desired: "new", outcome: "needs_adopt"),
  ]
}

/// A kind of thing that both sides can change.
enum ThreeWayKind: String, CaseIterable, Sendable {
  case field, deck, template, styling, option, media

  var operation: String {
    switch self {
    case .field: "updateNoteFields"
    case .deck: "moveCards"
    case .template: "updateTemplate"
    case .styling: "updateStyling"
    case .option: "setFieldOptions"
    case .media: "storeMedia"
    }
  }
}

extension AnkiTests {
  /// Every row of the table, for every kind of thing, on a collection.
  @Suite struct ThreeWayTableTests {
    let scene: Scene

    init() throws {
      scene = try Scene()
      try scene.project.write("media/\(media)", "base")
      try write(value: "base")
    }

    private var media: String { "p\(scene.names.suffix).txt" }

    private func value(_ kind: ThreeWayKind, _ word: String) -> String {
      kind == .deck ? "\(word) \(scene.names.suffix)" : word
    }

    /// Writes the project with one value of a kind and the base of all others.
    private func write(value word: String, of kind: ThreeWayKind? = nil) throws {
      func text(_ other: ThreeWayKind) -> String { value(other, kind == other ? word : "base") }
      try scene.project.write(
        "models/word.yaml",
        """
        models:
          - name: \(scene.names.model)
            fields: [Word, { name: Meaning, font: "\(text(.option))" }]
            css: "/* \(text(.styling)) */"
            templates: [{ name: Card, front: "{{Word}}", back: "{{Meaning}} \(text(.template))" }]

        """)
      try scene.project.write(
        "decks/words.yaml",
        """
        defaults: { model: \(scene.names.model), deck: "\(text(.deck))" }
        notes:
          - id: one
            fields: { Word: "<a href='\(media)'>one</a>", Meaning: "\(text(.field))" }

        """)
      try scene.project.write("media/\(media)", text(.media))
    }

    /// Gives a thing another value in Anki.
    private func edit(_ kind: ThreeWayKind, _ word: String) throws {
      let note = try #require(try scene.notes().first)
      let model: JSON = .string(scene.names.model)
      switch kind {
      case .field:
        try scene.anki.call(
          "updateNoteFields",
          ["note": ["id": note["noteId"], "fields": ["Meaning": .string(word)]]])
      case .deck:
        try scene.anki.call(
          "changeDeck", ["cards": note["cards"], "deck": .string(value(kind, word))])
      case .template:
        let templates: JSON = [
          "Card": ["Front": "{{Word}}", "Back": .string("{{Meaning}} \(word)")]
        ]
        try scene.anki.call(
          "updateModelTemplates", ["model": ["name": model, "templates": templates]])
      case .styling:
        try scene.anki.call(
          "updateModelStyling", ["model": ["name": model, "css": .string("/* \(word) */")]])
      case .option:
        try scene.anki.call(
          "modelFieldSetFont",
          ["modelName": model, "fieldName": "Meaning", "font": .string(word)])
      case .media:
        try scene.anki.call(
          "storeMediaFile",
          [
            "filename": .string(media),
            "data": .string(Data(word.utf8).base64EncodedString()),
          ])
      }
    }

    private func forget() throws {
      try scene.anki.call(
        "deleteMediaFile", ["filename": .string("_deckform.\(scene.names.namespace).json")])
    }

    /// What holds the steps of a kind; nil for one that is performed.
    private func holds(_ kind: ThreeWayKind, _ flags: [String] = []) async throws -> [String?] {
      let run = try await Program.run(
        ["plan", "--format", "json"] + flags, in: scene.project.directory)
      return try PlanJSON(run).document["steps"].elements
        .filter { $0["operation"].text == kind.operation }.map { $0["hold"]["code"].text }
    }

    @Test(arguments: ThreeWayKind.allCases, ThreeWayRow.all)
    func row(kind: ThreeWayKind, row: ThreeWayRow) async throws {
      try await scene.applyFully()
      if !row.hasBase { try forget() }
      if row.isEditedInAnki { try edit(kind, "live") }
      if let desired = row.desired { try write(value: desired, of: kind) }
      let expected: [String?] = row.outcome == "" ? [] : [row.outcome]
      #expect(try await holds(kind) == expected)
      if row.outcome != "" {
        #expect(try await holds(kind, ["--adopt", "--overwrite-drift"]) == [nil])
      }
      try await scene.applyFully("--adopt", "--overwrite-drift")
      try await scene.applyFully()
    }
  }
}
