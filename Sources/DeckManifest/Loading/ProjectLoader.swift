import DeckFiles
import DeckModel
import YAMLTree

/// Reads a project in two passes: the models of all files, then the notes of all files.
struct ProjectLoader {
  /// The name of the project file.
  static let fileName = "deckform.yaml"

  private let folder: String
  private let reader: any FileReader
  private let watch: LoadWatch
  private var problems: [Diagnostic] = []

  init(folder: String, reader: any FileReader, watch: LoadWatch) {
    self.folder = folder
    self.reader = reader
    self.watch = watch
  }

  /// The project file alone.
  mutating func loadProjectFile() -> LoadedProject {
    let files = ProjectFiles(root: folder, reader: reader, watch: watch)
    let root = read(Self.fileName, files).flatMap { parse($0, Self.fileName) }.flatMap {
      self.root(of: $0)
    }
    return LoadedProject(
      project: root.flatMap { project($0) }, desired: nil, problems: problems.sorted())
  }

  /// All that the project says, and all that is wrong with it.
  ///
  /// - Parameter begin: is told the project file, if there is no error in it.
  mutating func load(_ parsing: ParsingEffort, _ begin: (Project) -> Void) -> LoadedProject {
    var files = ProjectFiles(root: folder, reader: reader, watch: watch)
    guard let bytes = read(Self.fileName, files),
      let document = parse(bytes, Self.fileName), let root = root(of: document),
      let project = project(root)
    else { return LoadedProject(project: nil, desired: nil, problems: problems.sorted()) }
    if !problems.contains(where: { $0.severity == .error }) { begin(project) }
    files.allowsOutside = project.allowsOutside
    let (collection, models) = collection(
      includedFiles(of: project, files).compactMap { deckFile($0, files) }, project, files,
      parsing)
    let desired = DesiredState(
      collection: collection, namespace: project.namespace, mark: project.mark,
      policy: project.policy)
    return LoadedProject(
      project: project, desired: desired, problems: Self.ordered(problems), models: models)
  }

  private mutating func project(_ root: YAMLNode) -> Project? {
    var decoder = FileDecoder(file: Self.fileName)
    defer { problems += decoder.problems }
    return Project(root, &decoder)
  }

  private mutating func root(of document: YAMLDocument) -> YAMLNode? {
    if let root = document.root { return root }
    problems.append(
      Diagnostic(
        .missingKey, "the project file is empty",
        at: SourceLocation(file: document.file, line: 1, column: 1),
        help: "start with \"deckform: 1\" and \"namespace: …\""))
    return nil
  }

  private mutating func collection(
    _ deckFiles: consuming [DeckFile], _ project: Project, _ files: ProjectFiles,
    _ parsing: ParsingEffort
  ) -> (CollectionState, [ModelInfo]) {
    var media = MediaCatalog(files: files, project: project)
    let models = models(of: deckFiles, files, &media)
    let builder = NoteBuilder(
      models: models, renderer: FieldRenderer(media: media),
      bytes: deckFiles.reduce(0) { $0 + $1.size })
    var notes = DeckFileDecoder(files: files, builder: builder)
    // Each file is let go when it is read: its memory serves the notes.
    let parsed = ParsedFiles(deckFiles, parsing)
    deckFiles = []
    while parsed.hasNext, let outcome = watch.reading({ parsed.next() }) {
      if let document = document(outcome) { problems += notes.read(document) }
    }
    problems += notes.finish() + FormerNames.problems(of: models.all.map(\.type))
    let collection = CollectionState(
      models: models.all.map(\.type), decks: notes.decks, notes: notes.builder.notes,
      media: notes.builder.renderer.media.mediaFiles)
    return (collection, models.all)
  }

  /// File order, with what is said twice said once.
  private static func ordered(_ problems: [Diagnostic]) -> [Diagnostic] {
    var last: Diagnostic?
    return problems.sorted().filter { problem in
      defer { last = problem }
      return problem != last
    }
  }
}

extension ProjectLoader {
  /// The files that the include patterns match, each once, in the order of their names.
  private mutating func includedFiles(of project: Project, _ files: ProjectFiles) -> [String] {
    var paths: Set<String> = []
    for (pattern, location) in project.includes {
      do throws(GlobError) {
        let matches = try files.matching(pattern)
        paths.formUnion(matches)
        if matches.isEmpty, let location { problems.append(.emptyInclude(pattern, at: location)) }
      } catch {
        problems.append(
          Diagnostic(
            .invalidValue, "\"\(pattern)\" is no pattern", at: location,
            help: "pair the braces, as in {a,b}"))
      }
    }
    paths.remove(Self.fileName)
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private mutating func deckFile(_ path: String, _ files: ProjectFiles) -> DeckFile? {
    guard let bytes = read(path, files) else { return nil }
    guard YAMLDocument.mayHave(key: "models", in: bytes) else {
      return .content(bytes, path: path)
    }
    return parse(bytes, path).map { .parsed($0) }
  }

  private mutating func parse(_ bytes: [UInt8], _ path: String) -> YAMLDocument? {
    document(
      watch.reading {
        Result { () throws(YAMLError) in try YAMLDocument.parse(bytes, file: path) }
      })
  }

  private mutating func document(_ outcome: Result<YAMLDocument, YAMLError>) -> YAMLDocument? {
    do throws(YAMLError) {
      return try outcome.get()
    } catch {
      problems.append(Diagnostic(error))
      return nil
    }
  }

  private mutating func read(_ path: String, _ files: ProjectFiles) -> [UInt8]? {
    do throws(FileError) {
      return try files.read(path)
    } catch {
      problems.append(.unreadable(path, error))
      return nil
    }
  }

  private mutating func models(
    of deckFiles: [DeckFile], _ files: ProjectFiles, _ media: inout MediaCatalog
  ) -> ModelTable {
    var table = ModelTable()
    for case .parsed(let document) in deckFiles {
      var decoder = FileDecoder(file: document.file)
      for node in ModelDecoder.models(in: document, &decoder) {
        guard
          let model = ModelDecoder(texts: TextLoader(files: files)).model(node, &decoder)
        else { continue }
        decoder.problems += TemplateRule.problems(of: model.type)
        let stored = model.storingMedia(in: &media, &decoder)
        if let other = table.insert(stored) {
          decoder.problems.append(.duplicateModel(stored.type, first: other.type))
        }
      }
      problems += decoder.problems
    }
    return table
  }
}
