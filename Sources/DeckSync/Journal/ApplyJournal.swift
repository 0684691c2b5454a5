public import DeckPlan

/// Where an apply writes down what it is about to do, and afterwards what became of it.
///
/// A cut between the two is seen by the next apply. The journal never decides anything: what is in the
/// target does.
public protocol ApplyJournal: Sendable {
  /// Writes down steps that are about to be performed; returns when that is safe on disk.
  func begin(_ steps: [PlannedOperation])

  /// Writes down what became of each of them, in their order.
  func finish(_ ends: [JournalEntry.End])
}

/// One operation of a journal.
public struct JournalEntry: Equatable, Sendable {
  /// What became of an operation.
  public struct End: Equatable, Sendable {
    /// The result, after reading back.
    public var result: ApplyReport.Result
    /// The number of the note that it made.
    public var noteID: Int64?

    /// A result.
    public init(result: ApplyReport.Result, noteID: Int64? = nil) {
      self.result = result
      self.noteID = noteID
    }
  }

  /// What was about to be done, with both sides.
  public var operation: Operation
  /// Whether it wrote over what was edited in Anki.
  public var overwrites: Bool
  /// What became of it; nil when the apply was cut off before that was known.
  public var end: End?

  /// An entry.
  public init(_ operation: Operation, overwrites: Bool = false, end: End? = nil) {
    self.operation = operation
    self.overwrites = overwrites
    self.end = end
  }
}
