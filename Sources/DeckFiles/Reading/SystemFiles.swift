import Glibc

/// The files on disk.
package struct SystemFiles: FileReader {
  package init() {}

  package func read(_ path: String) throws(FileError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileError(.read, path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw FileError(.read, path) }
    return try Self.readAll(file, size: Int(status.st_size), path)
  }

  package func kind(_ path: String) -> FileKind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return FileKind(mode: status.st_mode)
  }

  package func names(in folder: String) throws(FileError) -> [String] {
    guard let stream = opendir(folder) else { throw FileError(.list, folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = try Folder.next(stream, folder) { names.append(entry.name) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  package func realPath(_ path: String) throws(FileError) -> String {
    guard let real = realpath(path, nil) else { throw FileError(.resolve, path) }
    defer { free(real) }
    return String(cString: real)
  }

  package func tree(_ root: String) throws(FileError) -> FileTree {
    var files: [String] = []
    try Folder.walk(root, into: &files)
    return FileTree(files)
  }

  /// Reads to the end, also where the size was not told or has changed since.
  private static func readAll(
    _ file: Int32, size: Int, _ path: String
  ) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var failure: FileError?
    // One more than the size, so that the end is seen without growing.
    var room = max(size + 1, 4096)
    var isAtEnd = false
    while !isAtEnd && failure == nil {
      let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        while count < buffer.count {
          let done = Glibc.read(file, buffer.baseAddress?.advanced(by: count), buffer.count - count)
          if done < 0 && errno == EINTR { continue }
          if done < 0 { failure = FileError(.read, path) }
          isAtEnd = done <= 0
          if isAtEnd { break }
          count += done
        }
      }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      room = max(bytes.count, 4096)
    }
    if let failure { throw failure }
    return bytes
  }
}

extension FileKind {
  init(mode: mode_t) {
    self =
      switch mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
  }
}
