import ArgumentParser
import DeckManifest
import DeckModel
import DeckPlan
import DeckSync

extension ImportRun {
  /// Takes the imported notes over in the Anki that they come from, and makes sure that the plan is
  /// empty then.
  func adopt(_ options: TargetOptions, isAgreed: Bool) async throws {
    let session = try Session.load(place.folder, format: .text)
    let opened = try await session.openForWriting(options)
    let plan = try await session.plan(on: opened.reading, Allowances(), knowing: bases)
    let console = place.console
    if !plan.performable.isEmpty || !plan.stops.isEmpty {
      console.output.write(
        "\n"
          + PlanPrinter(style: console.outputStyle, isFull: false)
          .string(for: plan, opened.context, as: .text))
      guard plan.stops.isEmpty else { throw ExitStatus.stopped.exit }
      try Consent(console: console, isGiven: isAgreed).ask(for: plan)
    }
    let report = try await session.apply(plan, on: opened)
    guard report.status == .done else {
      console.output.write(
        ReportPrinter(style: console.outputStyle, isFull: false)
          .string(for: report, opened.context, as: .text))
      throw report.status.exit
    }
    try await check(session, on: opened)
  }

  /// The plan that anybody would see now must be empty.
  private func check(_ session: Session, on opened: WritableTarget) async throws {
    let plan = try await session.plan(on: opened.reading, Allowances())
    let console = place.console
    guard plan.steps.contains(where: \.isChange) else {
      console.output.write("The notes are taken over in Anki; deckform plan has nothing to do.\n")
      return
    }
    console.output.write(
      PlanPrinter(style: console.outputStyle, isFull: false)
        .string(for: plan, opened.context, as: .text))
    console.writeError("the plan after the import is not empty")
    throw ExitStatus.partial.exit
  }

  /// The notes as they are in Anki, which is what the files say.
  private var bases: [String: NoteBase] {
    draft.notes.reduce(into: [:]) { bases, note in
      guard let id = note.id, let number = note.noteID else { return }
      bases[id] = NoteBase(
        noteID: number, model: note.model, deck: note.deck,
        fields: note.fields.reduce(into: [:]) { $0[$1.name] = ContentHash($1.text) },
        tags: note.tags)
    }
  }
}
