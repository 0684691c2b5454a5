import Glibc

/// A line that the shell runs.
struct ShellCommand {
  let line: String

  /// What it prints; nil when it fails.
  func output() -> [UInt8]? {
    guard let stream = popen(line, "r") else { return nil }
    var bytes: [UInt8] = []
    while case let byte = fgetc(stream), byte != EOF {
      bytes.append(UInt8(truncatingIfNeeded: byte))
    }
    return pclose(stream) == 0 ? bytes : nil
  }
}
