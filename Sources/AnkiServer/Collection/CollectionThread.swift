import Dispatch

/// Where the collection is read and written: SQLite blocks, and Swift's own pool is for what does not.
final class CollectionThread: SerialExecutor {
  private let queue = DispatchQueue(label: "deckform.collection")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }
}
