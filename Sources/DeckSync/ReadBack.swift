import DeckModel
import DeckPlan

/// Looks at what the target has after an apply: only that decides what was done.
struct ReadBack {
  private let operations: [Operation]
  private let outcomes: [OperationOutcome]
  private let mark: String?

  init(_ operations: [Operation], _ outcomes: [OperationOutcome], mark: String?) {
    precondition(operations.count == outcomes.count, "one outcome for each operation")
    self.operations = operations
    self.outcomes = outcomes
    self.mark = mark
  }

  /// The final word on one operation.
  struct Verdict {
    var result: ApplyReport.Result
    /// The number of the note that it made.
    var noteID: Int64?
  }

  /// One verdict for each operation.
  func verdicts(from backend: any ReadableBackend) async -> [Verdict] {
    guard outcomes.contains(where: \.wasSent) else {
      return outcomes.map { Verdict(result: $0.verdict(nil)) }
    }
    do {
      let current = SeenState(try await backend.fetch(scope))
      var lost = isLost ? LostNotes(in: current, of: operations, besides: known) : nil
      return operations.indices.map { index in
        let later = operations[(index + 1)...]
        let operation = operations[index].settled(after: later)
        let outcome = outcomes[index]
        let noteID = outcome.noteID ?? (outcome.isUnknown ? lost?.take(operation) : nil)
        let mismatch = current.mismatch(of: operation, noteID: noteID)
        return Verdict(result: outcome.verdict(mismatch), noteID: noteID)
      }
    } catch {
      let problem = "could not be read back: \(error.message)"
      return outcomes.map { Verdict(result: $0.verdict($0.wasSent ? problem : nil)) }
    }
  }

  /// Whether notes were sent of which no answer tells the number.
  private var isLost: Bool {
    zip(operations, outcomes).contains { operation, outcome in
      guard case .addNote = operation, outcome.wasSent else { return false }
      return outcome.noteID == nil
    }
  }

  /// The notes whose numbers are known.
  private var known: Set<Int64> {
    Set(zip(operations, outcomes).compactMap { $1.noteID ?? $0.note?.noteID })
  }

  private var scope: FetchScope {
    let sent = zip(operations, outcomes).lazy.filter { $0.1.wasSent }
    let notes = sent.compactMap { operation, outcome in
      outcome.noteID ?? operation.note?.noteID
    }
    let lost = isLost ? sent.compactMap(\.0.target) : []
    return FetchScope(
      models: Set(sent.compactMap(\.0.model)).sorted(),
      decks: Set(lost.map(\.deck) + sent.compactMap(\.0.deckName)).sorted(),
      cardDecks: Set(sent.compactMap(\.0.target?.deck)).sorted(), mark: isLost ? mark : nil,
      media: sent.compactMap(\.0.mediaName), noteIDs: Array(notes))
  }
}

extension OperationOutcome {
  /// Whether the target may have acted on it.
  var wasSent: Bool {
    switch self {
    case .done, .unknown, .failed: true
    case .skipped: false
    }
  }

  /// The number of the note that it made.
  var noteID: Int64? {
    if case .done(let noteID) = self { noteID } else { nil }
  }

  /// Whether only reading back can tell.
  var isUnknown: Bool {
    if case .unknown = self { true } else { false }
  }

  /// The final word, given what reading back found wrong (nil: as asked).
  func verdict(_ mismatch: String?) -> ApplyReport.Result {
    switch self {
    case .skipped(let reason): .skipped(reason)
    case .failed(let reason): .failed(reason)
    case .done: mismatch.map { .failed("the target answered \"done\", but \($0)") } ?? .done
    case .unknown(let reason): mismatch.map { .failed("\(reason); \($0)") } ?? .done
    }
  }
}

extension Operation {
  /// The note as it should be afterwards.
  var target: Note? {
    if case .deleteNote = self { nil } else { note }
  }

  /// The model that must be read to check it.
  var model: String? { changedModel ?? note?.model }

  /// The deck that must be read to check it.
  var deckName: String? {
    if case .deck(let name) = key { name } else { nil }
  }

  /// The media name that must be read to check it.
  var mediaName: String? {
    if case .media(let name) = key { name } else { nil }
  }
}
