import DeckModel

/// Makes notes of drafts: makes the id, settles deck and tags, checks the rules.
struct NoteBuilder {
  /// Renders fields and collects media.
  var renderer: FieldRenderer
  /// The notes so far, in file order.
  private(set) var notes: [Note] = []
  /// The decks that notes lie in, by name, with the place of the first note.
  private(set) var decks: [String: SourceLocation] = [:]

  private let models: ModelTable
  private var deckSpellings: [String: String] = [:]
  private var deckCache: (name: String, spelling: String)?
  private var knownTags = KnownTags()
  private var modelCache: (name: String, info: ModelInfo?) = ("", nil)

  /// A builder for the notes in about `bytes` bytes of files.
  init(models: ModelTable, renderer: FieldRenderer, bytes: Int) {
    self.models = models
    self.renderer = renderer
    // Room that is never used costs nothing; to grow would move all notes several times.
    notes.reserveCapacity(bytes / 128)
  }

  /// Takes a draft in, with all that is wrong with it reported.
  mutating func add(_ draft: consuming NoteDraft, _ decoder: inout FileDecoder) {
    guard let modelName = draft.model, let deck = draft.deck else {
      return decoder.problems.append(.incompleteNote(draft))
    }
    let model = model(named: modelName)
    guard let id = id(of: draft, model) else { return }
    let location = draft.idLocation ?? draft.location
    var note = Note(
      id: id, guid: draft.guid, model: model?.type.name ?? Canonical.modelName(modelName),
      deck: canonicalDeck(deck, at: location), fields: draft.fields,
      tags: knownTags.tags(draft.tags), formerIDs: draft.formerIDs,
      isProtected: draft.isProtected, location: location)
    if let model { fillIDField(of: &note, model) }
    check(note, isIDWritten: draft.id != nil, draft.isBroken ? nil : model, &decoder)
    notes.append(consume note)
  }

  private func check(
    _ note: Note, isIDWritten: Bool, _ model: ModelInfo?, _ decoder: inout FileDecoder
  ) {
    var problems = NoteIdentities.problems(of: note, isWritten: isIDWritten)
    if let model {
      problems += FirstFieldRule.problems(of: note, model, hasID: isIDWritten)
      problems += ClozeRule.problems(of: note, model)
    }
    if !problems.isEmpty { decoder.problems += problems }
  }

  /// Reports ids and guids that stand twice in the project.
  func finish() -> [Diagnostic] { NoteIdentities.duplicates(in: notes) }
}

extension NoteBuilder {
  /// The model of a name, when a file declares it.
  mutating func model(named name: String?) -> ModelInfo? {
    guard let name else { return nil }
    if modelCache.name != name { modelCache = (name, models.model(named: name)) }
    return modelCache.info
  }

  /// The name that Anki gives a deck; of spellings that differ in case the first one stays, as they
  /// are one deck for Anki.
  private mutating func canonicalDeck(_ name: String, at location: SourceLocation) -> String {
    if let deckCache, deckCache.name == name { return deckCache.spelling }
    let canonical = Canonical.deckName(name)
    let key = Canonical.nameKey(canonical)
    let spelling = deckSpellings[key] ?? canonical
    deckSpellings[key] = spelling
    deckCache = (name, spelling)
    if decks[spelling] == nil { decks[spelling] = location }
    return spelling
  }

  /// The written id, or one made from the text of the first field; nil when there is neither,
  /// which the rule on first fields reports.
  private func id(of draft: borrowing NoteDraft, _ model: ModelInfo?) -> String? {
    if let id = draft.id { return Canonical.fieldText(id) }
    let first = model?.type.fields.first.flatMap { field in
      draft.fields.first { $0.name.hasBytes(of: field.name) }
    }
    let text = Canonical.firstFieldText((first ?? draft.fields.first)?.text ?? "")
    return String(text.prefix(200))
  }

  /// Writes the id into the model's id field, unless the author wrote something there.
  private func fillIDField(of note: inout Note, _ model: ModelInfo) {
    guard let name = model.type.idField, note.text(of: name) == nil,
      let index = model.index(ofField: name)
    else { return }
    let field = NoteField(name, MediaMarkup.attribute(note.id ?? ""), location: note.location)
    let position = note.fields.firstIndex { other in
      (model.index(ofField: other.name) ?? 0) > index
    }
    note.fields.insert(field, at: position ?? note.fields.count)
  }
}
