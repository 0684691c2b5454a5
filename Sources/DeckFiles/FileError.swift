import Glibc

/// A file or folder that the system would not give us or take from us.
package struct FileError: Error, Hashable, Sendable {
  package enum Operation: String, Hashable, Sendable {
    case read, list, resolve, write
  }

  package var operation: Operation
  package var path: String
  /// The system's error number.
  package var code: Int32

  package init(_ operation: Operation, _ path: String, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// The error that the last system call left behind.
  init(_ operation: Operation, _ path: String) {
    self.init(operation, path, code: errno)
  }

  /// The system's words for it, for example "No such file or directory".
  package var reason: String { String(cString: strerror(code)) }

  /// Whether nothing is there.
  package var isNotFound: Bool { code == ENOENT || code == ENOTDIR }

  /// Whether something is there already.
  package var isTaken: Bool { code == EEXIST }
}

extension FileError: CustomStringConvertible {
  package var description: String { "cannot \(operation) \(path): \(reason)" }
}
