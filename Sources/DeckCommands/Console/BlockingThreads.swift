import Dispatch

/// Threads for what commands do, which waits for files, SQLite, other programs and people.
///
/// Swift's own pool has a thread for each processor and never more: what blocks one there keeps replies and
/// timers of others waiting, and with one processor all of them. Dispatch adds threads for those that block.
final class BlockingThreads: TaskExecutor {
  private let queue = DispatchQueue(label: "deckform.command", attributes: .concurrent)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
