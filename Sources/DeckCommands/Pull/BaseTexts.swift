import DeckFiles
import DeckManifest
import DeckModel
import DeckPlan
import DeckSync

/// What was written last, as text.
///
/// The collection remembers only hashes. The texts are in the journals of this machine, when an apply
/// from here wrote them, and else in the commits of the project, most likely in the last one.
struct BaseTexts {
  /// What was written last.
  enum Base: Equatable {
    case known(String)
    case unknown
  }

  private let state: SyncState
  private var wanted: Set<ContentHash>
  private var found: [ContentHash: String] = [:]

  /// How many journals and commits are searched.
  private static let depth = 10

  /// Looks for what the sides of conflicts were made of.
  init(
    of conflicts: [PulledChange], in state: SyncState, _ session: Session, target: String
  ) {
    self.state = state
    wanted = []
    wanted = Set(conflicts.compactMap(hash))
    lookInJournals(JournalFolder(of: session.folder), target)
    lookInCommits(GitCheckout(folder: session.folder))
  }

  /// What was written last; nil where that is no text.
  func base(of change: PulledChange) -> Base? {
    switch (change.key, change.content) {
    case (.note(let id), .tags):
      return state.notes[id].map { .known($0.tags.joined(separator: " ")) }
    case (.note(let id), .deck), (.note(let id), .decks):
      return state.notes[id]?.deck.map(Base.known)
    default: return hash(of: change).map { found[$0].map(Base.known) ?? .unknown }
    }
  }

  private func hash(of change: PulledChange) -> ContentHash? {
    switch (change.key, change.content) {
    case (.note(let id), .field(let name, _)): state.notes[id]?.fields[name]
    case (.template(let model, let name), _): state.models[model]?.templates[name]
    case (.styling(let model), _): state.models[model]?.css
    default: nil
    }
  }
}

extension BaseTexts {
  private mutating func lookInJournals(_ journals: JournalFolder, _ target: String) {
    for name in journals.names(ofTarget: target).reversed().prefix(Self.depth) {
      if wanted.isEmpty { return }
      guard let journal = journals.bytes(of: name).flatMap({ Journal($0) }) else { continue }
      for entry in journal.entries { look(at: entry.operation) }
    }
  }

  private mutating func look(at operation: Operation) {
    switch operation {
    case .addNote(let note), .updateNoteFields(_, let note): look(at: note)
    case .createModel(let model): look(at: model)
    case .addTemplate(_, let template, _), .updateTemplate(_, _, let template),
      .renameTemplate(_, _, let template):
      look(at: template)
    case .updateStyling(_, _, let css): look(at: css)
    default: break
    }
  }

  private mutating func lookInCommits(_ checkout: GitCheckout) {
    if wanted.isEmpty { return }
    for revision in checkout.revisions(upTo: Self.depth) where !wanted.isEmpty {
      guard let files = checkout.files(of: revision) else { continue }
      let loaded = LoadedProject(folder: checkout.folder, reader: OverlaidFiles(texts: files))
      guard let collection = loaded.desired?.collection else { continue }
      for note in collection.notes { look(at: note) }
      for model in collection.models { look(at: model) }
    }
  }

  private mutating func look(at note: Note) {
    for field in note.fields { look(at: field.text) }
  }

  private mutating func look(at model: NoteType) {
    look(at: model.css)
    for template in model.templates { look(at: template) }
  }

  private mutating func look(at template: CardTemplate) {
    keep(template.front + "\n" + template.back, as: ContentHash(template))
  }

  private mutating func look(at text: String) { keep(text, as: ContentHash(text)) }

  private mutating func keep(_ text: String, as hash: ContentHash) {
    if wanted.remove(hash) != nil { found[hash] = text }
  }
}
