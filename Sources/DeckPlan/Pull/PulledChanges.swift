public import DeckModel

/// What was edited in Anki, read off the steps that a plan holds for it.
public enum PulledChanges {
  /// The edits that a plan shows, in its order.
  ///
  /// - Parameter plan: made under `drift: keep`, so that every edit shows.
  public static func list(of plan: Plan) -> [PulledChange] {
    plan.steps.flatMap { step -> [PulledChange] in
      guard step.hold == .drift || step.hold == .conflict else { return [] }
      return changes(of: step).map { change in
        var change = change
        change.isConflict = step.hold == .conflict
        return change
      }
    }
  }

  /// Tags that were added in Anki.
  ///
  /// - Parameters:
  ///   - tags: the tags of each note, by its id.
  ///   - notes: the notes of the files.
  public static func added(_ tags: [String: [String]], to notes: [Note]) -> [PulledChange] {
    notes.compactMap { note in
      note.id.flatMap { tags[$0] }.map {
        PulledChange(note.pullKey, .tags(removed: [], added: $0), location: note.location)
      }
    }
  }

  private static func changes(of step: PlannedOperation) -> [PulledChange] {
    switch step.operation {
    case .updateNoteFields(let live, let wanted): fields(live, wanted)
    case .updateNoteTags(let live, let wanted): tags(live, wanted)
    case .moveCards(let live, let wanted): deck(live, wanted)
    case .addNote(let note):
      [PulledChange(note.pullKey, .deletion, location: note.location)]
    case .updateTemplate(let model, let live, let wanted):
      [
        PulledChange(
          .template(model: model, name: wanted.name), .template(live),
          before: wanted.front + "\n" + wanted.back, location: wanted.location)
      ]
    case .updateStyling(let model, let live, let wanted):
      [PulledChange(.styling(model: model), .styling(live), before: wanted)]
    case .setFieldOptions(let model, let live, let wanted):
      [
        PulledChange(
          .field(model: model, name: wanted.name), .fieldOptions(live),
          location: wanted.location)
      ]
    case .storeMedia(let live?, let file):
      [PulledChange(.media(file.name), .media(live), location: file.location)]
    default: []
    }
  }

  private static func fields(_ live: Note, _ wanted: Note) -> [PulledChange] {
    wanted.fields.filter { $0.isManaged }.compactMap { field in
      let text = live.text(of: field.name) ?? ""
      if text.hasBytes(of: field.text) { return nil }
      return PulledChange(
        wanted.pullKey, .field(name: field.name, text: text), before: field.text,
        location: field.location ?? wanted.location)
    }
  }

  /// The step would give tags back that went away in Anki.
  private static func tags(_ live: Note, _ wanted: Note) -> [PulledChange] {
    let present = Set(live.tags.map(Canonical.nameKey))
    let removed = wanted.tags.filter { !present.contains(Canonical.nameKey($0)) }
    if removed.isEmpty { return [] }
    return [
      PulledChange(
        wanted.pullKey, .tags(removed: removed, added: []), location: wanted.location)
    ]
  }

  private static func deck(_ live: Note, _ wanted: Note) -> [PulledChange] {
    let decks = live.cards.filter { !$0.isFiltered }.map(\.deck).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    let content: PulledChange.Content = decks.count == 1 ? .deck(decks[0]) : .decks(decks)
    return [
      PulledChange(wanted.pullKey, content, before: wanted.deck, location: wanted.location)
    ]
  }
}

extension Note {
  fileprivate var pullKey: ResourceKey { .note(id ?? "") }
}
