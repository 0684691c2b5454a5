import DeckSync

/// What a rendering of a plan says besides the plan: whose it is, for where, and what comes next.
package struct PlanContext: Equatable, Sendable {
  /// The project's namespace.
  package var namespace: String
  /// The name of the target in the project file.
  package var target: String
  /// Where the target is: a URL or a path.
  package var address: String
  /// What matches the files when nothing is to be done: "Anki", or the path of a package.
  package var subject: String
  /// Whether schema changes there reach AnkiWeb and force a full sync.
  package var syncs: Bool
  /// The command that comes next, as the user types it; nil when there is none to name.
  package var next: String?
  /// The version of this program.
  package var version: String
  /// The fewest new notes that are sent as a package; nil when each goes by itself.
  package var fewestPacked: Int?
  /// Whether it is about an undo.
  package var isUndo = false

  /// A context, each part told.
  package init(
    namespace: String, target: String, address: String, subject: String = "Anki",
    syncs: Bool = true, next: String? = "deckform apply", version: String
  ) {
    self.namespace = namespace
    self.target = target
    self.address = address
    self.subject = subject
    self.syncs = syncs
    self.next = next
    self.version = version
  }
}

extension PlanContext {
  /// What a saved plan says of itself.
  init(_ saved: SavedPlan) {
    self.init(
      namespace: saved.namespace, target: saved.target.name, address: saved.target.address,
      subject: saved.target.kind == .package ? saved.target.address : "Anki",
      syncs: saved.target.kind == .ankiConnect, next: nil, version: saved.toolVersion)
  }

  /// The target that a saved plan names.
  var savedTarget: SavedPlan.Target {
    SavedPlan.Target(name: target, kind: syncs ? .ankiConnect : .package, address: address)
  }
}

/// The forms in which a plan is shown.
package enum PlanFormat: String, CaseIterable, Sendable {
  /// For people, in a terminal.
  case text
  /// For programs; described by schemas/plan.schema.json.
  case json
  /// For the comment of a pull request.
  case markdown
  /// Annotations of GitHub Actions.
  case github
}
