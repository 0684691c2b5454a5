import AnkiPackage
import DeckModel
import GRDB
import JSONText

extension ServedAction {
  /// Notes.
  static let notes: [ServedAction] = [
    .reading("findNotes", ["query?"]) { session, arguments in
      guard let query = try arguments.optionalText("query") else { return [] }
      return .array(try session.notes(matching: query).map(JSONValue.integer))
    },
    .reading("notesInfo", ["notes?", "query?"]) { session, arguments in
      .array(try session.notes(arguments).map { try session.info(ofNote: $0) })
    },
    .reading("notesModTime", ["notes"]) { session, arguments in
      .array(
        try arguments.numbers("notes").map { number in
          guard let note = try session.editor.notes.note(number) else { return [:] }
          return ["noteId": .integer(number), "mod": .integer(note.modified)]
        })
    },
    .writing("addNote", ["note"]) { session, arguments in
      .integer(try session.add(session.draft(arguments.object("note"), storesMedia: true)))
    },
    .writing("addNotes", ["notes"]) { session, arguments in
      try session.addAll(arguments.elements("notes"))
    },
    .reading("canAddNote", ["note"]) { session, arguments in
      .bool(session.refusal(of: try arguments.required("note")) == nil)
    },
    .reading("canAddNoteWithErrorDetail", ["note"]) { session, arguments in
      session.detail(of: try arguments.required("note"))
    },
    .reading("canAddNotes", ["notes"]) { session, arguments in
      .array(try arguments.elements("notes").map { .bool(session.refusal(of: $0) == nil) })
    },
    .reading("canAddNotesWithErrorDetail", ["notes"]) { session, arguments in
      .array(try arguments.elements("notes").map { session.detail(of: $0) })
    },
    .writing("updateNoteFields", ["note"]) { session, arguments in
      try session.updateFields(arguments.object("note"))
      return .null
    },
    .writing("updateNote", ["note"]) { session, arguments in
      try session.updateNote(arguments.object("note"))
      return .null
    },
    .writing("updateNoteModel", ["note"]) { session, arguments in
      try session.updateModel(arguments.object("note"))
      return .null
    },
    .writing("deleteNotes", ["notes"]) { session, arguments in
      for number in try arguments.numbers("notes") {
        if let note = try session.editor.notes.note(number) {
          try session.editor.notes.delete(note)
        }
      }
      return .null
    },
  ]
}

extension Session {
  /// The notes that an action asks for, by number or by search.
  fileprivate func notes(_ arguments: Arguments) throws -> [Int64] {
    if let query = try arguments.optionalText("query") { return try notes(matching: query) }
    guard arguments.isGiven("notes") else {
      throw ActionFailure("Must provide either \"notes\" or a \"query\"")
    }
    return try arguments.numbers("notes")
  }

  /// The note of a number.
  func note(_ number: Int64) throws -> NoteRow {
    guard let note = try editor.notes.note(number) else {
      throw ActionFailure("Note was not found: \(number)")
    }
    return note
  }

  /// What the API tells of a note; an empty object of one that is not there.
  fileprivate func info(ofNote number: Int64) throws -> JSONValue {
    guard let note = try editor.notes.note(number), let model = editor.models[note.model] else {
      return [:]
    }
    return [
      "noteId": .integer(number), "profile": .string(profile),
      "tags": .array(note.tagList.map(JSONValue.string)), "fields": note.json(model),
      "modelName": .string(model.name), "mod": .integer(note.modified),
      "cards": .array(try editor.notes.cardIDs(of: number).map(JSONValue.integer)),
    ]
  }
}

extension NoteRow {
  /// The tags.
  var tagList: [String] { tags.unicodeScalars.split(separator: " ").map(String.init) }

  /// The fields as the API tells them.
  func json(_ model: ModelRecord) -> JSONValue {
    let names = model.fieldNames
    let texts = Self.fitted(fields, to: names.count)
    return .object(
      zip(names, texts).enumerated().map { index, field in
        .init(
          key: field.0, value: ["value": .string(field.1), "order": .integer(Int64(index))])
      })
  }
}
