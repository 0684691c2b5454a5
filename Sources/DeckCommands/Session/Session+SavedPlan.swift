import DeckFiles
import DeckManifest
import DeckModel
import DeckPlan
import DeckSync
import Digests

extension Session {
  /// The project that a saved plan is for: only its project file is read, for how to reach the target.
  ///
  /// - Parameter folder: the project's folder; nil looks for it here, in a parent folder, and then
  ///   where the plan lies.
  static func load(
    for saved: SavedPlan, in folder: String?, from file: PlanFile, _ stopwatch: Stopwatch?
  ) throws -> Session {
    let reporter = ProblemReporter(console: file.console, format: .text)
    let found = folder == nil ? ProjectFolder.nearest(to: nil) ?? file.projectFolder : nil
    let folder = try found ?? self.folder(folder, reporter)
    let loaded = LoadedProject(projectFileIn: folder, phase: stopwatch?.loading)
    stopwatch?.enter(.other)
    reporter.report(loaded.problems, in: folder)
    guard !loaded.hasErrors, let project = loaded.project else {
      throw ExitStatus.wrongFiles.exit
    }
    return Session(
      folder: folder, loaded: loaded, project: project,
      desired: DesiredState(
        collection: CollectionState(), namespace: saved.namespace, mark: saved.mark),
      format: .text, console: file.console, stopwatch: stopwatch)
  }

  /// Performs a plan that was made a while ago: what it touches is read again, and what still fits
  /// is done under a progress bar.
  func applyChecked(
    _ plan: Plan, on opened: WritableTarget, goingOnFromPlan: Bool
  ) async throws -> ApplyReport {
    let checked = try await reporting { () async throws(BackendError) in
      try await CheckedPlan(
        plan, on: opened.backend, for: desired, isIntact: Self.isIntact, phase: syncing)
    }
    stopwatch?.enter(.other)
    if checked.isOutdated { return checked.report(nil) }
    let remaining = checked.remaining(goingOnFromPlan: goingOnFromPlan)
    return checked.report(try await apply(remaining, on: opened))
  }

  /// Whether a media file has the content that was planned.
  private static func isIntact(_ file: MediaFile) -> Bool {
    guard let path = file.path, let found = try? FileDigest(path: path) else { return false }
    return found.digest.hex == file.digest
  }
}
