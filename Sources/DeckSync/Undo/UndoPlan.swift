package import DeckModel
package import DeckPlan

/// What puts back what an apply did, as far as nothing happened to it since.
package struct UndoPlan: Sendable {
  /// Something that is not put back.
  package struct Kept: Equatable, Sendable {
    /// What the apply did.
    package var operation: Operation
    /// Why it stays.
    package var reason: String
    /// Whether something of the time before is missing for it.
    package var isLoss: Bool
  }

  /// The steps, the last one of the apply first.
  package private(set) var plan: Plan
  /// What stays.
  package private(set) var kept: [Kept] = []

  /// Reads what a journal is about, and plans; nothing is changed.
  ///
  /// - Throws: ``BackendError`` when the target cannot be read.
  package init(
    undoing journal: Journal, on backend: any ReadableBackend, for desired: DesiredState
  ) async throws(BackendError) {
    let done = journal.entries.reversed().filter { $0.end?.result == .done }
    let live = try await backend.fetch(
      FetchScope(noteIDs: done.compactMap { $0.end?.noteID }.sorted()))
    var notes: [Int64: Note] = [:]
    for note in live.notes { if let noteID = note.noteID { notes[noteID] = note } }
    plan = Plan()
    for entry in done {
      let added = entry.end?.noteID.flatMap { notes[$0] }
      putBack(entry, live: added)
    }
    try await keepReviewed(on: backend)
    try await keepEdited(on: backend, desired)
  }

  private mutating func putBack(_ entry: JournalEntry, live: Note?) {
    let operation = entry.operation
    switch Inverse(of: operation) {
    case .operations(let operations):
      plan.steps += operations.map { operation in
        var step = PlannedOperation(operation, reason: "as it was before")
        step.restoresEdit = entry.overwrites
        return step
      }
    case .removal(let note): takeAway(note, live, operation)
    case .harmless(let reason): keep(operation, reason, isLoss: false)
    case .lost(let reason): keep(operation, reason, isLoss: true)
    }
  }

  /// A note goes only when it still is what was added.
  private mutating func takeAway(_ note: Note, _ live: Note?, _ operation: Operation) {
    guard var live else { return }  // Somebody deleted it already.
    let hasTags = Set(live.tags.map(Canonical.nameKey)) == Set(note.tags.map(Canonical.nameKey))
    let hasFields = note.fields.allSatisfy { field in
      live.text(of: field.name)?.hasBytes(of: field.text) ?? field.text.isEmpty
    }
    guard hasTags, hasFields, Canonical.nameKey(live.model) == Canonical.nameKey(note.model)
    else { return keep(operation, "it was edited since", isLoss: true) }
    live.id = note.id
    live.location = note.location
    plan.steps.append(PlannedOperation(.deleteNote(live), reason: "it was not there before"))
  }

  private mutating func keep(_ operation: Operation, _ reason: String, isLoss: Bool) {
    kept.append(Kept(operation: operation, reason: reason, isLoss: isLoss))
  }

  /// A note that was reviewed is the learner's by now.
  private mutating func keepReviewed(on backend: any ReadableBackend) async throws(BackendError) {
    let places = plan.steps.indices.filter { plan.steps[$0].operation.isDestructive }
    guard !places.isEmpty else { return }
    let costs = try await backend.costs(of: places.map { plan.steps[$0].operation })
    for (place, cost) in zip(places, costs) { plan.steps[place].cost = cost }
    for step in plan.steps where step.cost.reviews > 0 {
      keep(step.operation, "it was reviewed since", isLoss: true)
    }
    plan.steps.removeAll { $0.cost.reviews > 0 }
  }

  /// What was edited since stays.
  private mutating func keepEdited(
    on backend: any ReadableBackend, _ desired: DesiredState
  ) async throws(BackendError) {
    let checked = try await CheckedPlan(plan, on: backend, for: desired) { _ in true }
    for entry in checked.report(nil).entries {
      if case .stale(let reason) = entry.result {
        keep(entry.step.operation, reason, isLoss: true)
      }
    }
    plan = checked.remaining(goingOnFromPlan: false)
  }
}
