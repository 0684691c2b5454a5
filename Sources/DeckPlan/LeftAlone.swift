import DeckModel

/// What the target has and the files do not: reported, and left as it is.
enum LeftAlone {
  static func notices(
    _ desired: DesiredState, _ current: CollectionState, _ matching: NoteMatching,
    _ removed: RemovedNotes, besides steps: [PlannedOperation]
  ) -> [Diagnostic] {
    let touched = Set(
      steps.lazy.map(\.operation).filter { $0.changedModel != nil }.map(\.key))
    let taken = Set(removed.steps().compactMap(\.operation.note?.noteID))
    let left = matching.unclaimed.filter { !taken.contains($0.noteID ?? 0) }
    return notes(left, mark: desired.mark.map(Canonical.nameKey))
      + desired.collection.models.flatMap { model in
        current.model(named: model.name).map { parts(model, $0, besides: touched) } ?? []
      }
  }

  private static func notes(_ notes: [Note], mark: String?) -> [Diagnostic] {
    notes.filter { note in
      note.guid != nil || note.tags.contains { Canonical.nameKey($0) == mark }
    }.map { note in
      Diagnostic(
        .leftFiles,
        "note \(note.noteID ?? 0) in deck \"\(note.deck)\" is not in the files and is left alone: "
          + String((note.fields.first?.text ?? "").prefix(60)), at: nil)
    }
  }

  private static func parts(
    _ model: NoteType, _ old: NoteType, besides touched: Set<ResourceKey>
  ) -> [Diagnostic] {
    let fields = old.fields.filter { field in
      model.field(named: field.name) == nil
        && !touched.contains(.field(model: old.name, name: field.name))
    }.map { "field \"\($0.name)\"" }
    let names = Set(model.templates.map(\.name))
    let templates = old.templates.filter { template in
      !names.contains(template.name)
        && !touched.contains(.template(model: old.name, name: template.name))
    }.map { "template \"\($0.name)\"" }
    return (fields + templates).map { part in
      Diagnostic(
        .leftFiles, "\(part) of model \"\(model.name)\" is not in the files and is left alone",
        at: model.location)
    }
  }
}
