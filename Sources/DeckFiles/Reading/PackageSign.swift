import Glibc

/// The bytes by which a zip archive is known.
package enum PackageSign {
  /// Whether a file is there that begins as a zip archive with something in it does.
  package static func isPackage(_ path: String) -> Bool {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    var head = [UInt8](repeating: 0, count: 4)
    return read(file, &head, head.count) == head.count && head == [0x50, 0x4B, 3, 4]
  }
}
