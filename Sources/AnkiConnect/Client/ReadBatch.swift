package import DeckSync
import JSONText

/// Actions of several kinds that go in one request: for Anki looks for requests only from time to time.
package struct ReadBatch: Sendable {
  /// Where the result of an action is.
  package struct Place<A: ReadAction>: Sendable {
    fileprivate let index: Int
  }

  private(set) var actions: [any ReadAction] = []

  package init() {}

  /// Adds an action, and tells the place of its result.
  package mutating func add<A: ReadAction>(_ action: A) -> Place<A> {
    actions.append(action)
    return Place(index: actions.count - 1)
  }

  /// Adds actions of one kind.
  package mutating func add<A: ReadAction>(all actions: [A]) -> [Place<A>] {
    actions.map { add($0) }
  }
}

/// What came back to a batch.
package struct ReadReplies {
  private let replies: [Result<JSONElement, AnkiConnectError>]

  init(_ replies: [Result<JSONElement, AnkiConnectError>]) {
    self.replies = replies
  }

  /// The result of an action of the batch.
  ///
  /// - Throws: ``BackendError`` when this very action failed.
  package func result<A: ReadAction>(
    at place: ReadBatch.Place<A>
  ) throws(BackendError) -> A.Result {
    try A.result(in: replies[place.index]).mapError(BackendError.init).get()
  }
}
