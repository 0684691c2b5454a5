import Glibc

/// The time of day, as Anki dates things.
enum Clock {
  /// Seconds since 1970.
  static func now() -> Int64 { Int64(time(nil)) }

  /// Milliseconds since 1970, of which Anki makes numbers.
  static func milliseconds() -> Int64 {
    var moment = timespec()
    clock_gettime(CLOCK_REALTIME, &moment)
    return Int64(moment.tv_sec) * 1000 + Int64(moment.tv_nsec) / 1_000_000
  }
}
