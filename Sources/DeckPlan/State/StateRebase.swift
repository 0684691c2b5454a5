import DeckModel

extension SyncState {
  /// This state with all that is in sync already recorded, and all forgotten that is nowhere any
  /// more.
  func rebased(
    _ desired: DesiredState, _ current: CollectionState, _ settled: [SettledNote],
    newOrphans: [Int64]
  ) -> SyncState {
    SyncState(
      notes: rebasedNotes(settled, current), models: rebasedModels(desired.collection, current),
      decks: rebasedDecks(desired.collection, current),
      media: rebasedMedia(desired.collection, current),
      orphans: rebasedOrphans(orphans.union(newOrphans), settled, current))
  }

  /// Those that are still there, and nobody's.
  private func rebasedOrphans(
    _ orphans: Set<Int64>, _ settled: [SettledNote], _ current: CollectionState
  ) -> Set<Int64> {
    if orphans.isEmpty { return orphans }
    return orphans.intersection(current.notes.compactMap(\.noteID))
      .subtracting(settled.compactMap { $0.base?.noteID })
  }

  private func rebasedNotes(
    _ settled: [SettledNote], _ current: CollectionState
  ) -> [String: NoteBase] {
    let isAllAsStored = settled.count(where: \.isAsStored) == self.notes.count
    var notes = isAllAsStored ? self.notes : [:]
    if !isAllAsStored { notes.reserveCapacity(settled.count) }
    var claimed: Set<Int64> = []
    for note in settled where !(isAllAsStored && note.isAsStored) {
      guard let id = note.id, let base = note.base else { continue }
      notes[id] = base
      claimed.insert(base.noteID)
    }
    if isAllAsStored { return notes }
    let present = Set(current.notes.compactMap(\.noteID))
    for (id, base) in self.notes
    where notes[id] == nil && present.contains(base.noteID) && !claimed.contains(base.noteID) {
      notes[id] = base
    }
    return notes
  }

  private func rebasedModels(
    _ desired: CollectionState, _ current: CollectionState
  ) -> [String: ModelBase] {
    var models = self.models.filter { current.model(named: $0.key) != nil }
    for wanted in desired.models {
      guard let live = current.model(named: wanted.name) else { continue }
      let base = (models[live.name] ?? ModelBase()).rebased(wanted, live)
      models[live.name] = base.isEmpty ? nil : base
    }
    return models
  }

  private func rebasedDecks(
    _ desired: CollectionState, _ current: CollectionState
  ) -> [String: DeckBase] {
    let present = Set(current.decks.map { Canonical.nameKey($0.name) })
    var decks = self.decks.filter { present.contains(Canonical.nameKey($0.key)) }
    for deck in desired.decks where decks[deck.name] != nil {
      decks[deck.name]?.isProtected = deck.isProtected
    }
    return decks
  }

  private func rebasedMedia(
    _ desired: CollectionState, _ current: CollectionState
  ) -> [String: MediaBase] {
    var media = self.media
    let stored = current.media.reduce(into: [String: String]()) { $0[$1.name] = $1.digest }
    for file in desired.media where stored[file.name] == file.digest {
      media[file.name] = MediaBase(
        digest: file.digest, isOurs: media[file.name]?.isOurs ?? false)
    }
    return media
  }
}

extension ModelBase {
  /// This base with the parts recorded that are as the files say, and the others as they were.
  func rebased(_ wanted: NoteType, _ live: NoteType) -> ModelBase {
    var base = self
    base.isProtected = wanted.isProtected
    if live.css.hasBytes(of: wanted.css) { base.css = ContentHash(wanted.css) }
    for template in wanted.templates
    where live.templates.contains(where: { $0.name == template.name && $0.hasSides(of: template) })
    {
      base.templates[template.name] = ContentHash(template)
    }
    for field in wanted.fields {
      guard let present = live.field(named: field.name) else { continue }
      base.fields[field.name] = (base.fields[field.name] ?? FieldBase()).rebased(field, present)
    }
    return base
  }
}

extension FieldBase {
  /// This base with the managed options recorded that are as the files say.
  func rebased(_ wanted: Field, _ live: Field) -> FieldBase {
    FieldBase(
      font: wanted.font.flatMap { $0 == live.font ? $0 : font },
      size: wanted.size.flatMap { $0 == live.size ? $0 : size },
      isRightToLeft: wanted.isRightToLeft.flatMap {
        $0 == live.isRightToLeft ? $0 : isRightToLeft
      },
      hint: wanted.hint.flatMap { $0.hasBytes(of: live.hint ?? "") ? $0 : hint })
  }
}
