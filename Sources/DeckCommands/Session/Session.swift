import AnkiConnect
import ArgumentParser
import DeckFiles
import DeckManifest
import DeckModel
import Glibc

/// A project that was read without errors, and the way to talk about it.
struct Session {
  /// The project folder, absolute.
  let folder: String
  /// What came of reading it.
  let loaded: LoadedProject
  /// The project file.
  let project: Project
  /// What the files ask for.
  let desired: DesiredState
  /// How problems are printed.
  let format: DiagnosticFormat
  /// Where output goes.
  let console: Console
  /// Measures what is done; nil when nobody wants to know.
  var stopwatch: Stopwatch?
  /// Anki, if it was reached while the files were read.
  var opening: AnkiConnectOpening?

  /// Reads the project; prints what is wrong, and ends the command when there are errors.
  static func load(
    _ options: ProjectOptions, format: DiagnosticFormat, _ stopwatch: Stopwatch? = nil,
    meanwhile approach: Approach? = nil
  ) throws -> Session {
    try load(options.project, format: format, stopwatch, meanwhile: approach)
  }

  /// Reads the project in a folder, or the nearest one.
  ///
  /// - Parameter approach: reaches Anki while the files are read, of which the errors come first.
  static func load(
    _ project: String?, format: DiagnosticFormat, _ stopwatch: Stopwatch? = nil,
    meanwhile approach: Approach? = nil
  ) throws -> Session {
    let console = Console.standard()
    let reporter = ProblemReporter(console: console, format: format)
    let folder = try folder(project, reporter)
    var opening: AnkiConnectOpening?
    let loaded = LoadedProject(folder: folder, phase: stopwatch?.loading) { project in
      opening = approach?.begin(project)
    }
    stopwatch?.enter(.other)
    if loaded.hasErrors { opening?.cancel() }
    reporter.report(loaded.problems, in: folder)
    guard !loaded.hasErrors, let project = loaded.project, let desired = loaded.desired else {
      throw ExitStatus.wrongFiles.exit
    }
    return Session(
      folder: folder, loaded: loaded, project: project, desired: desired, format: format,
      console: console,
      stopwatch: stopwatch, opening: opening)
  }

  static func folder(_ project: String?, _ reporter: ProblemReporter) throws -> String {
    if let folder = ProjectFolder.nearest(to: project) { return folder }
    let place = project.map { "in \($0)" } ?? "here or in a parent folder"
    let problem = Diagnostic(
      .noProject, "there is no deckform.yaml \(place)", at: nil,
      help: "run deckform init to make a project")
    reporter.report([problem], in: "")
    throw ExitStatus.wrongFiles.exit
  }
}
