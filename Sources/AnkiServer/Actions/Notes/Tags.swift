import AnkiPackage
import DeckModel
import GRDB
import JSONText

extension ServedAction {
  /// Tags.
  static let tags: [ServedAction] = [
    .reading("getTags") { session, _ in .array(session.tags.all.map(JSONValue.string)) },
    .reading("getNoteTags", ["note"]) { session, arguments in
      .array(try session.note(arguments.number("note")).tagList.map(JSONValue.string))
    },
    .writing("addTags", ["notes", "tags", "add?"]) { session, arguments in
      let tags = try arguments.text("tags")
      let notes = try arguments.numbers("notes")
      if arguments.flag("add", default: true) {
        try session.add(tags: tags, to: notes)
      } else {
        try session.remove(tags: tags, from: notes)
      }
      return .null
    },
    .writing("removeTags", ["notes", "tags"]) { session, arguments in
      try session.remove(tags: arguments.text("tags"), from: arguments.numbers("notes"))
      return .null
    },
    .writing("updateNoteTags", ["note", "tags"]) { session, arguments in
      try session.replaceTags(ofNote: arguments.required("note"), with: arguments.required("tags"))
      return .null
    },
    .writing("replaceTags", ["notes", "tag_to_replace", "replace_with_tag"]) {
      session, arguments in
      try session.replaceTag(arguments, in: arguments.numbers("notes"))
      return .null
    },
    .writing("replaceTagsInAllNotes", ["tag_to_replace", "replace_with_tag"]) {
      session, arguments in
      try session.replaceTag(
        arguments,
        in: session.db.numbers(
          "SELECT id FROM notes ORDER BY id"))
      return .null
    },
    .writing("clearUnusedTags") { session, _ in
      let row = try RowStatement(session.db, sql: "SELECT DISTINCT tags FROM notes")
      var used: [String] = []
      while try row.next() { used.append(row.text(0)) }
      session.tags.keepOnly(
        used.flatMap { $0.unicodeScalars.split(separator: " ").map(String.init) })
      return .null
    },
  ]
}

extension Session {
  /// Adds tags, in one string with blanks between them, to those of some notes that are there.
  mutating func add(tags: String, to notes: [Int64]) throws {
    try changeTags(of: notes) { session, present in session.tags.register(present + [tags]) }
  }

  /// Removes tags and those below them.
  fileprivate mutating func remove(tags: String, from notes: [Int64]) throws {
    let keys = Canonical.tags([tags]).map(Canonical.tagKey)
    try changeTags(of: notes) { _, present in
      present.filter { tag in
        let key = Canonical.tagKey(tag)
        return !keys.contains { key == $0 || key.hasBytePrefix($0 + "::") }
      }
    }
  }

  /// Removes the tags of a note one by one, and adds others.
  mutating func replaceTags(ofNote note: JSONValue, with tags: JSONValue) throws {
    var texts: [String] = []
    switch tags {
    case .string(let text): texts = [text]
    case .array(let elements):
      texts = elements.compactMap { if case .string(let text) = $0 { text } else { nil } }
      guard texts.count == elements.count else { throw ActionFailure.noTags }
    default: throw ActionFailure.noTags
    }
    guard case .integer(let number) = note else { throw ActionFailure.badArgument }
    _ = try self.note(number)
    try changeTags(of: [number]) { session, _ in session.tags.register(texts) }
  }

  fileprivate mutating func replaceTag(_ arguments: Arguments, in notes: [Int64]) throws {
    let old = Canonical.tagKey(try arguments.text("tag_to_replace"))
    let new = try arguments.text("replace_with_tag")
    try changeTags(of: notes) { session, present in
      guard present.contains(where: { Canonical.tagKey($0) == old }) else { return present }
      return session.tags.register(present.filter { Canonical.tagKey($0) != old } + [new])
    }
  }

  private mutating func changeTags(
    of notes: [Int64], _ change: (inout Session, [String]) throws -> [String]
  ) throws {
    for number in notes {
      guard var row = try editor.notes.note(number), let model = editor.models[row.model] else {
        continue
      }
      let tags = NoteRow.join(try change(&self, row.tagList))
      let isChanged = !tags.hasBytes(of: row.tags)
      row.tags = tags
      try write(row, isChanged: isChanged, model)
    }
  }
}

extension ActionFailure {
  fileprivate static let noTags = Self("Must provide tags as a list of strings")
}
