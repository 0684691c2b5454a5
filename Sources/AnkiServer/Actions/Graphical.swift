import AnkiPackage
import JSONText

extension ServedAction {
  /// What needs a window: answered as the add-on does while nothing is reviewed and no dialog is open.
  static let graphical: [ServedAction] =
    idle.map { name, parameters, result in .reading(name, parameters) { _, _ in result } } + [
      .reading("guiBrowse", ["query?", "reorderCards?"]) { session, arguments in
        guard let query = try arguments.optionalText("query") else { return [] }
        return .array(try session.cards(matching: query).map(JSONValue.integer))
      },
      .reading("guiCurrentCard") { _, _ in
        throw ActionFailure("Gui review is not currently active.")
      },
      .reading("guiAddNoteSetData", ["note", "append?"]) { _, _ in
        ["error": "Add Note dialog is not open", "code": 1]
      },
      .reading("guiDeckOverview", ["name"]) { session, arguments in
        .bool(session.editor.decks.number(named: try arguments.text("name")) != nil)
      },
      .reading("guiDeckReview", ["name"]) { session, arguments in
        .bool(session.editor.decks.number(named: try arguments.text("name")) != nil)
      },
      windowless("guiAddCards", ["note?"]), windowless("guiEditNote", ["note"]),
      windowless("guiImportFile", ["path?"]), windowless("guiExitAnki"), windowless("guiUndo"),
    ]

  private static let idle: [(String, [String], JSONValue)] = [
    ("guiReviewActive", [], false), ("guiStartCardTimer", [], false),
    ("guiShowQuestion", [], false), ("guiShowAnswer", [], false),
    ("guiAnswerCard", ["ease"], false), ("guiPlayAudio", [], false),
    ("guiSelectNote", ["note"], false), ("guiSelectCard", ["card"], false),
    ("guiSelectedNotes", [], []), ("guiDeckBrowser", [], nil), ("guiCheckDatabase", [], true),
  ]

  /// What cannot be answered without one.
  private static func windowless(_ name: String, _ parameters: [String] = []) -> Self {
    .reading(name, parameters) { _, _ in
      throw ActionFailure("\(name): deckform serve has no window")
    }
  }
}
