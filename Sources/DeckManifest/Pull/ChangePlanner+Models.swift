import DeckModel

/// Note types.
extension ChangePlanner {
  mutating func modelChanges(
    _ key: ResourceKey, _ content: PulledChange.Content
  ) -> Result<[FileChange], Refusal> {
    guard let name = key.model, let model = desired.collection.model(named: name),
      let file = model.location?.file, let source = source(file)
    else { return .failure(.notFound) }
    let edits = ModelEdits(source: source, file: file, model: model.name)
    let changes: [ModelEdits.Change?] =
      switch content {
      case .styling(let css): [edits.settingStyling(to: css)]
      case .template(let live):
        sides(of: live, model).map { edits.setting($0, of: live.name, to: $1) }
      case .fieldOptions(let live):
        options(of: live, model).map { edits.setting($0, ofField: live.name, to: $1) }
      default: [nil]
      }
    guard !changes.contains(where: { $0 == nil }) else { return .failure(.unknownWriting) }
    return .success(
      changes.compactMap(\.self).map { change in
        switch change {
        case .edits(let edits): FileChange(file, .edits(edits))
        case .content(let path, let text): FileChange(path, .text(text))
        }
      })
  }

  /// The sides that differ, with what Anki has there.
  private func sides(of live: CardTemplate, _ model: NoteType) -> [(String, String)] {
    guard let wanted = model.templates.first(where: { $0.name.hasBytes(of: live.name) }) else {
      return []
    }
    return [("front", live.front, wanted.front), ("back", live.back, wanted.back)]
      .filter { !$0.1.hasBytes(of: $0.2) }.map { ($0.0, $0.1) }
  }

  /// The options that the files manage and that differ, with what Anki has.
  private func options(of live: Field, _ model: NoteType) -> [(String, String)] {
    guard let wanted = model.field(named: live.name) else { return [] }
    var options: [(String, String)] = []
    if let font = wanted.font, font != live.font { options.append(("font", live.font ?? "")) }
    if let size = wanted.size, size != live.size { options.append(("size", "\(live.size ?? 20)")) }
    if let hint = wanted.hint, hint != live.hint {
      options.append(("description", live.hint ?? ""))
    }
    return options
  }
}

extension ResourceKey {
  /// The note type that it is, or is a part of.
  fileprivate var model: String? {
    switch self {
    case .model(let name), .styling(let name), .field(let name, _), .template(let name, _): name
    case .note, .deck, .media: nil
    }
  }
}
