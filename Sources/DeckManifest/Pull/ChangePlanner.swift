import DeckFiles
import DeckModel
import YAMLTree

/// Finds where the files say something, and how they can say something else.
struct ChangePlanner {
  let desired: DesiredState
  let models: [ModelInfo]
  let files: ProjectFiles
  let yamlFiles: [String]
  private let notes: [String: Note]
  var renderer: FieldRenderer
  var shared: SharedValues
  private var sources: [String: NoteFileSource] = [:]

  init(
    _ loaded: LoadedProject, _ desired: DesiredState, _ project: Project, _ files: ProjectFiles,
    for changes: [PulledChange]
  ) {
    shared = SharedValues(changes, desired)
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

  mutating func source(_ path: String) -> NoteFileSource? {
    if let known = sources[path] { return known }
    guard let bytes = try? files.read(path) else { return nil }
    sources[path] = NoteFileSource(bytes, file: path)
    return sources[path]
  }
}
