import DeckModel
import DeckPlan
import DeckSync
import Synchronization

/// A target in memory that does exactly what an operation says: the reference for the laws.
final class MemoryBackend: Backend {
  let capabilities: Capabilities
  private let state: Mutex<CollectionState>
  private let files = Mutex<[String: [UInt8]]>([:])
  private let cut: Mutex<Cut?>
  private let isDown = Mutex(false)
  private let lastNoteID = Mutex<Int64>(1000)
  private let performed = Mutex<[DeckPlan.Operation]>([])

  /// Where the connection drops.
  struct Cut {
    /// How many operations succeed before.
    var after: Int
    /// Whether the one in hand is done nevertheless.
    var hasActed = false
    /// Whether nothing is answered from then on.
    var staysDown = false
  }

  init(_ state: CollectionState, capabilities: Capabilities, stopsAfter: Int? = nil) {
    self.capabilities = capabilities
    self.state = Mutex(state)
    self.cut = Mutex(stopsAfter.map { Cut(after: $0) })
  }

  /// From now on the connection holds.
  func mend() {
    cut.withLock { $0 = nil }
    isDown.withLock { $0 = false }
  }

  /// The connection will drop there.
  func drop(_ cut: Cut) { self.cut.withLock { $0 = cut } }

  /// Changes the collection behind the program's back.
  func edit(_ body: (inout CollectionState) -> Void) { state.withLock { body(&$0) } }

  /// The files of ours in the collection, to be read, lost or changed.
  var ownFiles: [String: [UInt8]] {
    get { files.withLock { $0 } }
    set { files.withLock { $0 = newValue } }
  }

  /// What was done since this was asked last.
  func takePerformed() -> [DeckPlan.Operation] {
    performed.withLock { operations in
      defer { operations = [] }
      return operations
    }
  }

  private func check() throws(BackendError) {
    if isDown.withLock({ $0 }) { throw BackendError(.unreachable, "the connection is down") }
  }

  var current: CollectionState { state.withLock { $0 } }

  func fetch(_ scope: FetchScope) async throws(BackendError) -> CollectionState {
    try check()
    var state = current
    for index in state.decks.indices where scope.countedDecks.contains(state.decks[index].name) {
      let name = state.decks[index].name
      state.decks[index].cardCount = state.notes.reduce(0) { count, note in
        count + note.cards.count { $0.deck == name || $0.deck.hasPrefix(name + "::") }
      }
    }
    for index in state.media.indices where scope.mediaWithUses.contains(state.media[index].name) {
      let name = state.media[index].name
      state.media[index].uses = MediaUses(
        notes: state.notes.filter { $0.fields.contains { $0.text.contains(name) } }
          .compactMap(\.noteID))
    }
    return state
  }

  func identity() async throws(BackendError) -> CollectionIdentity {
    CollectionIdentity(profile: "User 1", noteTypes: [1, 2])
  }

  func costs(of operations: [DeckPlan.Operation]) async throws(BackendError) -> [Cost] {
    operations.map { Cost(cards: $0.note?.cards.count ?? 0) }
  }

  func noteCounts(
    ofModels names: [String]
  ) async throws(BackendError) -> [String: Int] {
    try check()
    return names.reduce(into: [:]) { counts, name in
      counts[name] = current.notes.count { Canonical.nameKey($0.model) == Canonical.nameKey(name) }
    }
  }

  func backUp(
    _ operations: [DeckPlan.Operation], into folder: String
  ) async throws(BackendError) -> [String] { [] }

  func ownFile(_ name: String) async throws(BackendError) -> [UInt8]? {
    try check()
    return files.withLock { $0[name] }
  }

  func storeOwnFile(_ name: String, _ bytes: [UInt8]) async throws(BackendError) {
    try check()
    files.withLock { $0[name] = bytes }
  }

  func claimOwnFile(_ name: String, _ bytes: [UInt8]) async throws(BackendError) -> Bool {
    files.withLock { files in
      if files[name] != nil { return false }
      files[name] = bytes
      return true
    }
  }

  func exchangeOwnFile(
    _ exchange: OwnFileExchange
  ) async throws(BackendError) -> OwnFileExchange.Outcome {
    try check()
    return files.withLock { files in
      guard files[exchange.name] == exchange.before else { return .notStored }
      files[exchange.name] = exchange.after
      return files[exchange.claim] == nil ? .stored : .claimed
    }
  }

  func removeOwnFile(_ name: String) async throws(BackendError) {
    files.withLock { $0[name] = nil }
  }

  func perform(
    _ operations: [DeckPlan.Operation], progress: @Sendable (Int) -> Void
  ) async -> [OperationOutcome] {
    let cut = cut.withLock { $0 }
    let limit = cut?.after ?? operations.count
    return operations.enumerated().map { index, operation in
      guard index <= limit else { return .skipped("not sent") }
      guard index < limit else {
        if cut?.hasActed == true { perform(operation) }
        if cut?.staysDown == true { isDown.withLock { $0 = true } }
        return .unknown("cut off")
      }
      let noteID = perform(operation)
      progress(index + 1)
      return .done(noteID: noteID)
    }
  }
}

extension MemoryBackend {
  @discardableResult
  private func perform(_ operation: DeckPlan.Operation) -> Int64? {
    performed.withLock { $0.append(operation) }
    // A number is never given twice, also when its note is gone.
    let noteID = lastNoteID.withLock { number in
      number += 1
      return number
    }
    return state.withLock { $0.perform(operation, newNoteID: noteID) }
  }
}

extension CollectionState {
  /// Does what an operation says; returns the number of a new note.
  mutating func perform(_ operation: DeckPlan.Operation, newNoteID: Int64) -> Int64? {
    switch operation {
    case .storeMedia(_, let file):
      media.removeAll { $0.name == file.name }
      media.append(file)
    case .createDeck(let deck): decks.append(deck)
    case .describeDeck(_, let deck):
      decks = decks.map { $0.name == deck.name ? deck : $0 }
    case .createModel(let model): models.append(model)
    case .renameModel, .renameField, .addField, .moveField, .setFieldOptions, .removeField,
      .renameTemplate, .addTemplate, .moveTemplate, .updateTemplate, .removeTemplate,
      .updateStyling:
      performOnModel(operation)
    case .suspendCards(_, let note), .resumeCards(_, let note):
      change(note) { $0.cards = note.cards }
    case .deleteNote(let note): notes.removeAll { $0.noteID == note.noteID }
    case .deleteMedia(let file): media.removeAll { $0.name == file.name }
    case .deleteDeck(let deck): decks.removeAll { $0.name == deck.name }
    case .addNote(let note): return add(note, noteID: newNoteID)
    case .adoptNote(_, let note), .changeModel(_, let note, _):
      change(note) { $0 = Self.stored(note, cards: $0.cards) }
    case .updateNoteFields(_, let note): change(note) { $0.fields = note.fields }
    case .updateNoteTags(_, let note): change(note) { $0.tags = note.tags }
    case .moveCards(_, let note):
      change(note) { ($0.cards, $0.deck) = (note.cards, note.deck) }
    }
    return nil
  }

  private mutating func add(_ note: Note, noteID: Int64) -> Int64 {
    var stored = Self.stored(note, cards: [Card(id: noteID * 10, deck: note.deck)])
    stored.noteID = noteID
    notes.append(stored)
    return noteID
  }

  private static func stored(_ note: Note, cards: [Card]) -> Note {
    var note = note
    (note.id, note.location, note.cards) = (nil, nil, cards)
    return note
  }

  private mutating func change(_ note: Note, _ body: (inout Note) -> Void) {
    for index in notes.indices where notes[index].noteID == note.noteID { body(&notes[index]) }
  }

  private mutating func rename(field old: String, to new: String, in model: Int) {
    models[model] = models[model].renaming(field: old, to: new)
    for index in notes.indices where notes[index].model == models[model].name {
      for field in notes[index].fields.indices where notes[index].fields[field].name == old {
        notes[index].fields[field].name = new
      }
    }
  }

  private mutating func remove(field name: String, from model: Int) {
    models[model] = models[model].removing(field: name)
    for index in notes.indices where notes[index].model == models[model].name {
      notes[index].fields.removeAll { $0.name == name }
    }
  }

  private mutating func performOnModel(_ operation: DeckPlan.Operation) {
    guard let index = models.firstIndex(where: { $0.name == operation.modelName }) else { return }
    switch operation {
    case .addField(_, let field, let position): models[index].fields.insert(field, at: position)
    case .moveField(_, _, let from, let to):
      models[index].fields.insert(models[index].fields.remove(at: from), at: to)
    case .setFieldOptions(_, _, let field):
      models[index].fields = models[index].fields.map { $0.name == field.name ? field : $0 }
    case .addTemplate(_, let template, let position):
      models[index].templates.insert(template, at: position)
    case .moveTemplate(_, _, let from, let to):
      models[index].templates.insert(models[index].templates.remove(at: from), at: to)
    case .updateTemplate(_, _, let template):
      models[index].templates = models[index].templates.map {
        $0.name == template.name ? template : $0
      }
    case .updateStyling(_, _, let css): models[index].css = css
    case .renameField(_, let old, let field): rename(field: old, to: field.name, in: index)
    case .removeField(_, let field): remove(field: field.name, from: index)
    case .renameTemplate(_, let old, let template):
      models[index].templates = models[index].templates.map {
        var renamed = $0
        if renamed.name == old { renamed.name = template.name }
        return renamed
      }
    case .removeTemplate(_, let template):
      models[index].templates.removeAll { $0.name == template.name }
    default: break
    }
  }
}

extension DeckPlan.Operation {
  /// The model that an operation on a part of it names.
  fileprivate var modelName: String {
    switch key {
    case .field(let model, _), .template(let model, _), .styling(let model): model
    default: ""
    }
  }
}
