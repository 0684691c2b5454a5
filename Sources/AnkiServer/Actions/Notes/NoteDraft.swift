import AnkiPackage
import DeckModel
import DeckPlan
import JSONText

/// A note that a client wants to be added.
struct NoteDraft {
  let model: ModelRecord
  /// The number of the deck.
  let deck: Int64
  /// The content of all fields, in Anki's canonical form.
  var fields: [String]
  let tags: [String]

  /// The indices of the fields of a name: the API finds them without regard to case.
  static func index(of name: String, in names: [String]) -> Int? {
    names.firstIndex { $0.lowercased() == name.lowercased() }
  }
}

extension Session {
  /// What a client wants to be added, or the add-on's words why it cannot be.
  ///
  /// - Parameter storesMedia: whether the pictures and sounds that come with it are stored.
  mutating func draft(_ note: Arguments, storesMedia: Bool) throws -> NoteDraft {
    let model = try model(note.text("modelName"))
    let deckName = try note.text("deckName")
    guard let deck = editor.decks.number(named: Canonical.deckName(deckName)) else {
      throw ActionFailure("deck was not found: \(deckName)")
    }
    try requireHome(deck)
    let tags = try Self.tags(note)
    var draft = NoteDraft(
      model: model, deck: deck,
      fields: try Self.content(of: note.object("fields"), model.fieldNames), tags: tags)
    if storesMedia { try attachMedia(note, to: &draft.fields, model.fieldNames) }
    draft.fields = draft.fields.map(Canonical.fieldText)
    try check(draft, DuplicateRule(note))
    return draft
  }

  /// Adds a note and returns its number.
  mutating func add(_ draft: NoteDraft) throws -> Int64 {
    let id = takeNumber()
    editor.notes.nextCard = id + 1
    let note = Note(
      noteID: id, guid: GUID.random(), model: draft.model.name,
      deck: editor.decks.name(draft.deck),
      fields: zip(draft.model.fieldNames, draft.fields).map { NoteField($0, $1) },
      tags: tags.register(draft.tags))
    let number = try editor.add(note)
    try editor.settle()
    lastNumber = max(lastNumber, (editor.notes.nextCard ?? 0) - 1)
    return number
  }

  /// The content of a model's fields: those that are not given are empty, and unknown ones passed over.
  static func content(of given: Arguments, _ names: [String]) throws(ActionFailure) -> [String] {
    var content = [String](repeating: "", count: names.count)
    for name in given.names {
      guard let index = NoteDraft.index(of: name, in: names) else { continue }
      content[index] = try given.text(name)
    }
    return content
  }

  /// The tags of a note; a string is taken letter by letter, as Python goes through it.
  private static func tags(_ note: Arguments) throws(ActionFailure) -> [String] {
    guard let tags = note.value("tags") else { return [] }
    if case .string(let text) = tags { return text.map(String.init) }
    return try note.texts("tags")
  }

  /// Refuses a note that is empty, not as its type asks, or there already.
  private func check(_ draft: NoteDraft, _ rule: DuplicateRule) throws {
    let first = draft.fields.first ?? ""
    if rule.isPlain {
      guard !Canonical.isEmptyFirstField(first) else { throw ActionFailure.emptyNote }
      guard draft.model.takesClozes(in: draft.fields) else {
        throw ActionFailure("cannot create note for unknown reason")
      }
    } else if first.allSatisfy(\.isWhitespace) {
      throw ActionFailure.emptyNote
    }
    if try !rule.allowsDuplicates && isDuplicate(draft, rule) {
      throw ActionFailure("cannot create note because it is a duplicate")
    }
  }
}

extension ActionFailure {
  fileprivate static let emptyNote = Self("cannot create note because it is empty")
}

extension ModelRecord {
  /// Whether Anki takes clozes where they are: in a cloze note type there must be some, all in fields
  /// that are shown as such, and elsewhere none.
  fileprivate func takesClozes(in fields: [String]) -> Bool {
    let withClozes = fieldNames.indices.filter { !ClozeNumbers.numbers(in: [fields[$0]]).isEmpty }
    guard isCloze else { return withClozes.isEmpty }
    let shown = Set(fronts.flatMap { TemplateTokens($0).clozeFields })
    return !withClozes.isEmpty && withClozes.allSatisfy { shown.contains(fieldNames[$0]) }
  }
}
