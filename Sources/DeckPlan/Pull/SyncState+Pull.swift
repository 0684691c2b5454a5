public import DeckModel

extension SyncState {
  /// This state once the files say what was edited in Anki: that is what was written last, then.
  public func taking(_ changes: [PulledChange]) -> SyncState {
    changes.reduce(into: self) { $0.take($1) }
  }

  private mutating func take(_ change: PulledChange) {
    switch (change.key, change.content) {
    case (.note(let id), .deletion): notes[id] = nil
    case (.note(let id), let content): notes[id]?.take(content)
    case (.media(let name), .media(let file)): media[name]?.digest = file.digest
    case (.template(let model, _), .template(let live)):
      models[model]?.templates[live.name] = ContentHash(live)
    case (.styling(let model), .styling(let css)): models[model]?.css = ContentHash(css)
    case (.field(let model, let name), .fieldOptions(let live)):
      models[model]?.fields[name]?.take(live)
    default: break
    }
  }
}

extension NoteBase {
  fileprivate mutating func take(_ content: PulledChange.Content) {
    switch content {
    case .field(let name, let text): fields[name] = ContentHash(text)
    case .tags(let removed, let added):
      let keys = Set(removed.map(Canonical.tagKey))
      tags = Canonical.tags(tags.filter { !keys.contains(Canonical.tagKey($0)) } + added)
    case .deck(let name): deck = name
    default: break
    }
  }
}

extension FieldBase {
  /// The options that the files manage, as they are in Anki.
  fileprivate mutating func take(_ live: Field) {
    if font != nil { font = live.font }
    if size != nil { size = live.size }
    if hint != nil { hint = live.hint }
  }
}
