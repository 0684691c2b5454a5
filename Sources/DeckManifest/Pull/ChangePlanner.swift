import DeckFiles
import DeckModel
import YAMLTree

/// Finds where the files say something, and how they can say something else.
struct ChangePlanner {
  private let desired: DesiredState
  private let models: [ModelInfo]
  private let files: ProjectFiles
  private let yamlFiles: [String]
  private let notes: [String: Note]
  private var renderer: FieldRenderer
  private var sources: [String: NoteFileSource] = [:]

  init(_ loaded: LoadedProject, _ desired: DesiredState, _ project: Project, _ files: ProjectFiles)
  {
    self.desired = desired
    models = loaded.models
    self.files = files
    yamlFiles = Self.yamlFiles(of: project, files)
    notes = desired.collection.notes.reduce(into: [:]) { $0[$1.id ?? ""] = $1 }
    renderer = FieldRenderer(media: MediaCatalog(files: files, project: project))
  }

  private static func yamlFiles(of project: Project, _ files: ProjectFiles) -> [String] {
    project.includes.flatMap { (try? files.matching($0.pattern)) ?? [] }
  }

  /// What a change makes of the files.
  mutating func changes(for change: PulledChange) -> Result<[FileChange], Refusal> {
    switch (change.key, change.content) {
    case (.note(let id), let content):
      guard let note = notes[id], let place = note.location else { return .failure(.notFound) }
      return place.file.hasSuffix(".csv") || place.file.hasSuffix(".tsv")
        ? rowChanges(note, place, content) : noteChanges(note, place, content)
    case (.media(let name), .media):
      let file = desired.collection.media.first { $0.name == name }
      return file?.path.map { .success([FileChange($0, .media(name))]) } ?? .failure(.notFound)
    case (let key, let content): return modelChanges(key, content)
    }
  }

  private mutating func source(_ path: String) -> NoteFileSource? {
    if let known = sources[path] { return known }
    guard let bytes = try? files.read(path) else { return nil }
    sources[path] = NoteFileSource(bytes, file: path)
    return sources[path]
  }
}

extension ChangePlanner {
  private mutating func noteChanges(
    _ note: Note, _ location: SourceLocation, _ content: PulledChange.Content
  ) -> Result<[FileChange], Refusal> {
    guard let place = source(location.file)?.note(at: location) else { return .failure(.notFound) }
    let edits = NoteEdits(place: place, note: note)
    let result: Result<[ByteEdit], Refusal> =
      switch content {
      case .field(let name, let text): fieldEdits(note, place, location.file, name, text)
      case .tags(let removed, _): edits.removing(removed)
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

  private func candidates(
    _ old: FieldValue<String>, _ note: Note, _ name: String, _ text: String
  ) -> [NewValue] {
    FieldCandidates(
      old: old, format: format(note, name), desired: note.text(of: name) ?? "", live: text
    ).list
  }

  /// Whether a value in a file is read as the very text.
  private mutating func renders(
    _ value: FieldValue<String>, _ note: Note, _ name: String, _ file: String, as text: String
  ) -> Bool {
    var decoder = FileDecoder(file: file)
    let place = SourceLocation(file: file, line: 1, column: 1)
    return renderer.content(of: value, format: format(note, name), at: place, &decoder)
      .hasBytes(of: text)
  }
}

extension ChangePlanner {
  private mutating func rowChanges(
    _ note: Note, _ location: SourceLocation, _ content: PulledChange.Content
  ) -> Result<[FileChange], Refusal> {
    switch content {
    case .deletion:
      guard let bytes = try? files.read(location.file) else { return .failure(.notFound) }
      let edit = TableEdits(bytes, file: location.file).deleting(rowAt: location)
      return .success([FileChange(location.file, .edits([edit]))])
    case .field(let name, let text): return cellChanges(note, location, name, text)
    case .decks: return .failure(.severalDecks)
    default: return .failure(.unknownWriting)
    }
  }

  private mutating func cellChanges(
    _ note: Note, _ location: SourceLocation, _ name: String, _ text: String
  ) -> Result<[FileChange], Refusal> {
    guard let place = note.fields.first(where: { $0.name.hasBytes(of: name) })?.location,
      let bytes = try? files.read(place.file),
      let (file, template) = template(of: name, inTable: location.file)
    else { return .failure(.notFound) }
    let table = TableEdits(bytes, file: place.file)
    guard let old = template.cell(table.text(at: place)) else { return .failure(.partOfField) }
    let fitting = candidates(old, note, name, text).compactMap { candidate -> String? in
      guard let value = template.cell(candidate.text) else { return nil }
      return renders(value, note, name, file, as: text) ? candidate.text : nil
    }
    guard let new = fitting.first else { return .failure(.noRendering) }
    return .success([FileChange(place.file, .edits([table.edit(cellAt: place, to: new)]))])
  }

  /// What stands for a field of a table's rows, and in which file.
  private mutating func template(
    of field: String, inTable path: String
  ) -> (file: String, value: FieldValue<String>)? {
    for file in yamlFiles {
      guard let source = source(file),
        let table = TableReference(to: path, in: source, file: file)
      else { continue }
      return table.field(field).map { (file, $0) }
    }
    return nil
  }
}

extension ChangePlanner {
  private mutating func modelChanges(
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
