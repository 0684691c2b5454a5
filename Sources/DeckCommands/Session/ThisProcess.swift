import DeckSync
import Glibc

/// What this process is to others.
enum ThisProcess {
  /// The process as the holder of a lock.
  static var lockHolder: LockHolder {
    let host = host
    return LockHolder(
      owner: "\(user)@\(host)", host: host, process: getpid(), token: token,
      now: { now },
      sleep: { try? await Task.sleep(for: $0) }, isRunning: isRunning)
  }

  /// The time.
  static var now: UTCTime { UTCTime(seconds: Int64(time(nil))) }

  private static var host: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "unknown" }
    return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private static var user: String {
    Environment["USER"] ?? Environment["LOGNAME"] ?? "user \(getuid())"
  }

  private static var token: String {
    String(UInt64.random(in: .min ... .max), radix: 16)
      + String(UInt64.random(in: .min ... .max), radix: 16)
  }

  /// A process that is not ours to signal is running all the same.
  @Sendable private static func isRunning(_ process: Int32) -> Bool {
    process > 0 && (kill(process, 0) == 0 || errno == EPERM)
  }
}
