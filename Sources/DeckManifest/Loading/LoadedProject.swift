package import DeckFiles
package import DeckModel

/// What came of reading a project: the desired state, and everything that is wrong.
package struct LoadedProject: Sendable {
  /// The project file; nil when it could not be used.
  package var project: Project?
  /// What the files ask for, as far as they could be read.
  package var desired: DesiredState?
  /// All problems, in file order.
  package var problems: [Diagnostic]
  /// The models that the files declare, with what notes need to know of them.
  var models: [ModelInfo] = []

  /// Whether there is an error among the problems: then nothing may be applied.
  package var hasErrors: Bool { problems.contains { $0.severity == .error } }
}

extension LoadedProject {
  /// Reads the project in a folder: the project file, all that it includes, and the media.
  ///
  /// - Parameters:
  ///   - folder: The absolute path of the folder with deckform.yaml.
  ///   - reader: Where its files are read from.
  ///   - parsing: How many threads may parse them.
  ///   - phase: Is told when another phase begins.
  ///   - begin: Is told the project file once it is read without errors, before any other file is.
  package init(
    folder: String, reader: any FileReader = SystemFiles(),
    parsing: ParsingEffort = .automatic, phase: (@Sendable (LoadPhase) -> Void)? = nil,
    begin: (Project) -> Void = { _ in }
  ) {
    var loader = ProjectLoader(folder: folder, reader: reader, watch: LoadWatch(phase))
    self = loader.load(parsing, begin)
  }

  /// Reads the project file in a folder, and nothing that it includes.
  package init(
    projectFileIn folder: String, reader: any FileReader = SystemFiles(),
    phase: (@Sendable (LoadPhase) -> Void)? = nil
  ) {
    var loader = ProjectLoader(folder: folder, reader: reader, watch: LoadWatch(phase))
    self = loader.loadProjectFile()
  }
}
