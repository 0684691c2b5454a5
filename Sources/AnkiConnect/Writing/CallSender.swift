import DeckSync
import JSONText

/// Sends calls in batches and writes down what they met.
struct CallSender {
  private let client: WriteClient
  private(set) var ledger: OutcomeLedger
  /// Why nothing more is sent; nil while all is well.
  private(set) var stop: String?

  private static let interruption = "interrupted"

  init(client: WriteClient, ledger: OutcomeLedger) {
    self.client = client
    self.ledger = ledger
  }

  /// Whether more may be sent.
  ///
  /// Asked before each batch: the batch in hand is always finished.
  mutating func mayGoOn() -> Bool {
    if stop == nil, Task.isCancelled { stop = Self.interruption }
    return stop == nil
  }

  /// Sends calls in their order, as many at a time as keep Anki busy for a moment.
  mutating func send(_ calls: [WriteCall]) async {
    for call in calls { ledger.expectCall(for: call.operations) }
    let sizes = calls.map(\.request.count)
    var sizer = BatchSizer()
    var start = 0
    while start < calls.count, mayGoOn() {
      let taken = sizer.take(from: sizes, start: start)
      let begin = ContinuousClock.now
      await send(batch: calls[start..<start + taken])
      sizer.adapt(sent: taken, elapsed: begin.duration(to: .now))
      start += taken
    }
  }

  /// Sends calls that put back what earlier ones changed for a while, also after an interruption.
  mutating func sendAnyway(_ calls: [WriteCall]) async {
    guard !calls.isEmpty, stop == nil || stop == Self.interruption else { return }
    await send(batch: calls[...])
  }

  /// Sends a call, and questions behind it in the same request.
  ///
  /// - Returns: the answers; none when the request failed as a whole.
  mutating func send<A: ReadAction>(
    _ call: WriteCall, asking questions: [A]
  ) async -> [Result<A.Result, BackendError>] {
    ledger.expectCall(for: call.operations)
    do {
      let requests = [call.request] + questions.map { client.encoded($0) }
      var replies = try await client.send(encoded: requests)[...]
      if let reply = replies.popFirst() { record(call, reply) }
      return replies.map { reply in
        Result { () throws(BackendError) in try A.read(try reply.get()) }
      }
    } catch {
      lose([call], error)
      return []
    }
  }

  /// Records what becomes of an operation without a call.
  mutating func settle(_ operation: Int, _ outcome: OperationOutcome) {
    ledger.settle(operation, outcome)
  }

  /// Sends nothing more.
  mutating func halt(_ reason: String) {
    stop = stop ?? reason
  }

  /// Records that a request for an operation failed as a whole.
  mutating func lose(_ operation: Int, _ error: BackendError) {
    halt(error.message)
    if let outcome = Self.outcome(ofLost: error) { settle(operation, outcome) }
  }

  private mutating func send(batch: ArraySlice<WriteCall>) async {
    do {
      let replies = try await client.send(encoded: batch.map(\.request))
      for (call, reply) in zip(batch, replies) { record(call, reply) }
    } catch {
      lose(batch, error)
    }
  }

  private mutating func record(_ call: WriteCall, _ reply: Result<JSONElement, BackendError>) {
    ledger.closeCall(for: call.operations, call.outcome(reply))
    guard case .failure(let error) = reply else { return }
    if error.code == .keyRefused || error.code == .noCollection { halt(error.message) }
  }

  private mutating func lose(_ batch: ArraySlice<WriteCall>, _ error: BackendError) {
    halt(error.message)
    guard let outcome = Self.outcome(ofLost: error) else { return }
    for call in batch { ledger.closeCall(for: call.operations, outcome) }
  }

  /// What a failed request says of its operations: nothing was sent (nil), all was refused, or
  /// nobody knows.
  private static func outcome(ofLost error: BackendError) -> OperationOutcome? {
    switch error.code {
    case .unreachable: nil
    case .keyRefused, .missingAction, .noCollection, .refused: .failed(error.message)
    default: .unknown(error.message)
    }
  }
}
