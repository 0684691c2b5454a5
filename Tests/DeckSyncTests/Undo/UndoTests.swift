import BackendContract
import DeckModel
import DeckPlan
import DeckSync
import Synchronization
import Testing

@Suite("Undo, on random projects")
struct UndoTests {
  /// What undo starts from: an apply on top of another one, with its journal.
  private struct Applied {
    let backend: MemoryBackend
    let before: CollectionState
    let project: DesiredState
    let journal: Journal
  }

  private func applied(seed: UInt64) async throws -> Applied {
    var projects = RandomProjects(seed: seed, prefix: "undo")
    let backend = MemoryBackend(CollectionState(), capabilities: LawTests.learners)
    let first = projects.next()
    let plan = try await Synchronizer.plan(first, on: backend).plan
    _ = await Synchronizer.apply(plan, on: backend, for: first)
    let before = backend.current
    let second = projects.next()
    let memory = JournalInMemory()
    let next = try await Synchronizer.plan(second, on: backend).plan
    _ = await Synchronizer.apply(next, on: backend, for: second, journal: memory)
    return Applied(
      backend: backend, before: before, project: second, journal: try #require(memory.journal))
  }

  @Test("what was neither added nor lost is as before", arguments: UInt64(0)..<60)
  func restores(seed: UInt64) async throws {
    let applied = try await applied(seed: seed)
    let undo = try await UndoPlan(
      undoing: applied.journal, on: applied.backend, for: applied.project)
    let report = await Synchronizer.apply(
      undo.plan, on: applied.backend, for: applied.project)
    #expect(report.entries.allSatisfy { $0.result == .done }, "seed \(seed)")
    #expect(!undo.plan.steps.isEmpty || !undo.kept.isEmpty, "seed \(seed)")
    let kept = Set(undo.kept.map(\.operation.key))
    let after = applied.backend.current
    for note in applied.before.notes {
      let key = applied.journal.entries.lazy.map(\.operation)
        .first { $0.note?.noteID == note.noteID }?.key
      if let key, kept.contains(key) { continue }
      let now = after.notes.first { $0.noteID == note.noteID }
      for field in note.fields where now?.text(of: field.name) != nil {
        #expect(now?.text(of: field.name) == field.text, "seed \(seed)")
      }
      #expect(now?.tags == note.tags && now?.cards == note.cards, "seed \(seed)")
    }
    let numbers = Set(applied.before.notes.compactMap(\.noteID))
    #expect(after.notes.allSatisfy { numbers.contains($0.noteID ?? 0) }, "seed \(seed)")
  }

  @Test("undoing again finds nothing to do", arguments: UInt64(0)..<20)
  func again(seed: UInt64) async throws {
    let applied = try await applied(seed: seed)
    for round in 0..<2 {
      let undo = try await UndoPlan(
        undoing: applied.journal, on: applied.backend, for: applied.project)
      if round == 1 { #expect(undo.plan.steps.isEmpty, "seed \(seed)") }
      _ = await Synchronizer.apply(undo.plan, on: applied.backend, for: applied.project)
    }
  }

  @Test("cards that the learner had suspended are not ours once they are suspended again")
  func suspendedByTheLearner() async throws {
    let project = DesiredState(
      collection: CollectionState(
        models: [JudgeScene.model], decks: [Deck(name: "Zoo")],
        notes: [
          Note(
            id: "gorilla", model: "Ape", deck: "Zoo",
            fields: [NoteField("Word", "gorilla"), NoteField("Meaning", "big")])
        ]), namespace: "zoo", mark: JudgeScene.mark)
    let backend = MemoryBackend(CollectionState(), capabilities: LawTests.learners)
    let plan = try await Synchronizer.plan(project, on: backend).plan
    _ = await Synchronizer.apply(plan, on: backend, for: project)
    backend.edit { $0.notes[0].cards[0].isSuspended = true }
    let memory = JournalInMemory()
    _ = await Synchronizer.apply(
      try await resuming(on: backend, project), on: backend, for: project, journal: memory)
    let undo = try await UndoPlan(
      undoing: try #require(memory.journal), on: backend, for: project)
    _ = await Synchronizer.apply(undo.plan, on: backend, for: project)
    #expect(backend.current.notes[0].cards[0].isSuspended)
    let next = try await Synchronizer.plan(project, on: backend).plan
    #expect(next.steps == [])
  }

  /// A plan that overwrites the learner's suspension of the first note's cards.
  private func resuming(on backend: MemoryBackend, _ project: DesiredState) async throws -> Plan {
    var plan = try await Synchronizer.plan(project, on: backend).plan
    #expect(plan.steps == [])
    var live = backend.current.notes[0]
    live.id = project.collection.notes[0].id
    var resumed = live
    for index in resumed.cards.indices { resumed.cards[index].isSuspended = false }
    plan.steps = [
      PlannedOperation(.resumeCards(from: live, to: resumed), reason: "edited in Anki")
    ]
    #expect(plan.steps[0].overwritesEdit)
    return plan
  }
}
