import Glibc

/// How many times as much work costs when it is eight times as large, in processor time of this thread: 8 where
/// the cost grows with the size, 64 where it grows with its square.
///
/// - Parameters:
///   - size: the smaller size; large enough for some milliseconds.
///   - work: the work, of a size.
package func growth(from size: Int, _ work: (Int) throws -> Void) rethrows -> Double {
  // Once beforehand: what is made only once counts for neither.
  try work(size)
  let small = try cost { try work(size) }
  return Double(try cost { try work(8 * size) }) / Double(max(small, 1))
}

/// In nanoseconds.
private func cost(_ work: () throws -> Void) rethrows -> Int {
  let start = threadTime()
  try work()
  return threadTime() - start
}

private func threadTime() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}
