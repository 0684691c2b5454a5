import DeckModel
import YAMLTree

/// Notes in YAML files.
extension ChangePlanner {
  mutating func noteChanges(
    _ note: Note, _ location: SourceLocation, _ content: PulledChange.Content
  ) -> Result<[FileChange], Refusal> {
    guard let place = source(location.file)?.note(at: location) else { return .failure(.notFound) }
    if case .tags(let removed, []) = content, let source = source(location.file),
      let edits = shared.removing(removed, of: nil, in: source, file: location.file)
    {
      return .success([FileChange(location.file, .edits(edits), isShared: true)])
    }
    let edits = NoteEdits(place: place, note: note)
    let result: Result<[ByteEdit], Refusal> =
      switch content {
      case .field(let name, let text): fieldEdits(note, place, location.file, name, text)
      case .tags(let removed, let added): edits.changingTags(removing: removed, adding: added)
      case .deck(let deck): edits.moving(to: deck)
      case .deletion: edits.deleting()
      case .decks: .failure(.severalDecks)
      default: .failure(.unknownWriting)
      }
    return result.map { [FileChange(location.file, .edits($0))] }
  }

  private mutating func fieldEdits(
    _ note: Note, _ place: NotePlace, _ file: String, _ name: String, _ text: String
  ) -> Result<[ByteEdit], Refusal> {
    let fields = place.mapping.entries.first { $0.key.scalar == "fields" }?.value
    var decoder = FileDecoder(file: file)
    guard
      let entry = fields?.entries.first(where: { $0.key.scalar?.hasBytes(of: name) ?? false }),
      let old = decoder.fieldValue(of: entry)
    else { return .failure(.notFound) }
    let values = candidates(old, note, name, text).filter {
      renders($0.value, note, name, file, as: text)
    }
    if values.isEmpty { return .failure(.noRendering) }
    let edit = FieldEdit(place: place, name: name)
    guard let edits = values.lazy.compactMap({ edit.edits(to: $0) }).first else {
      return .failure(.unknownWriting)
    }
    let isFirst = info(note)?.type.fields.first?.name.hasBytes(of: name) ?? true
    let id = isFirst ? NoteEdits(place: place, note: note).idEdit : nil
    return .success(edits + [id].compactMap(\.self))
  }

  private func info(_ note: Note) -> ModelInfo? {
    models.first { Canonical.nameKey($0.type.name) == Canonical.nameKey(note.model) }
  }

  private func format(_ note: Note, _ name: String) -> FieldFormat {
    info(note).flatMap { info in info.index(ofField: name).map { info.formats[$0] } } ?? .html
  }

  func candidates(
    _ old: FieldValue<String>, _ note: Note, _ name: String, _ text: String
  ) -> [NewValue] {
    FieldCandidates(
      old: old, format: format(note, name), desired: note.text(of: name) ?? "", live: text
    ).list
  }

  /// Whether a value in a file is read as the very text.
  mutating func renders(
    _ value: FieldValue<String>, _ note: Note, _ name: String, _ file: String, as text: String
  ) -> Bool {
    var decoder = FileDecoder(file: file)
    let place = SourceLocation(file: file, line: 1, column: 1)
    return renderer.content(of: value, format: format(note, name), at: place, &decoder)
      .hasBytes(of: text)
  }
}
