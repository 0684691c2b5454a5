import AnkiConnect
import DeckFiles
import DeckManifest
import DeckModel
import DeckPlan
import DeckSync

/// Performs a saved plan: on the collection that it was made for, and nowhere else.
struct SavedApply {
  let file: PlanFile
  /// The project's folder; nil looks for it.
  let project: String?
  let options: TargetOptions
  /// How new notes go.
  let lane: Lane
  /// Whether what is taken away is backed up before.
  let backsUp: Bool
  /// Measures what is done; nil when nobody wants to know.
  let stopwatch: Stopwatch?

  /// What became of the plan, and what renderings say besides.
  func run() async throws -> (report: ApplyReport, context: PlanContext) {
    stopwatch?.enter(.read)
    let saved = try file.read()
    let session = try Session.load(for: saved, in: project, from: file, stopwatch)
    try checkProject(saved, session.project)
    let plan = saved.mappingMediaPaths { Path.join(session.folder, $0) }.plan
    if !plan.stops.isEmpty { return (ApplyReport(stopped: plan), PlanContext(saved)) }
    var opened = try await open(saved, session)
    opened.backsUp = backsUp
    try await checkCollection(saved, opened, session)
    let report = try await session.applyChecked(
      plan, on: opened, goingOnFromPlan: false)
    return (report, opened.context)
  }

  private func checkProject(_ saved: SavedPlan, _ project: Project) throws {
    guard saved.namespace == project.namespace else {
      throw refusal(
        "it is for the namespace \(saved.namespace), and the project's is \(project.namespace)")
    }
  }

  /// Opens the target that the plan names, or the one that is asked for.
  private func open(_ saved: SavedPlan, _ session: Session) async throws -> WritableTarget {
    var options = options
    let isImplied = session.project.targets.isEmpty && saved.target.name == Target.localAnki.name
    if options.target == nil, !isImplied { options.target = saved.target.name }
    let target = try options.target(of: session.project, session.console)
    if let reason = difference(of: target, from: saved.target) { throw refusal(reason) }
    return try await session.openForWriting(options, lane, wrongProfile: .outdated)
  }

  private func difference(of target: Target, from saved: SavedPlan.Target) -> String? {
    switch (saved.kind, target.kind) {
    case (.ankiConnect, .ankiConnect): nil
    case (.package, .package(let path)):
      path == saved.address ? nil : "it is for the package \(saved.address), not for \(path)"
    default: "it is for a target of type \(saved.kind.rawValue)"
    }
  }

  private func checkCollection(
    _ saved: SavedPlan, _ opened: WritableTarget, _ session: Session
  ) async throws {
    stopwatch?.enter(.fetch)
    let open = try await session.reporting { () async throws(BackendError) in
      try await opened.backend.identity()
    }
    if let reason = saved.collection.difference(from: open) { throw refusal(reason) }
  }

  private func refusal(_ reason: String) -> any Error {
    file.refusal(
      "\(file.path) does not fit: \(reason); nothing was sent", .outdated)
  }
}
