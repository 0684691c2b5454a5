import DeckFiles
public import DeckSync

extension AnkiSource {
  /// The names in Anki's media folder, in order.
  ///
  /// - Throws: ``BackendError`` when Anki cannot be read.
  public func mediaNames() async throws(BackendError) -> [String] {
    try await reader.mediaListing().names.sorted(by: precedes)
  }

  /// Copies media out of Anki's folder where that is one of this machine's, else over the wire.
  ///
  /// - Throws: ``BackendError`` when one cannot be read or written.
  public func copyMedia(_ names: [String], into folder: String) async throws(BackendError) {
    guard !names.isEmpty else { return }
    if let local = reader.localFolder(try await reader.mediaListing()) {
      for name in names {
        try Self.writing { () throws(FileError) in
          try FileCopy.copy(Path.join(local.path, name), to: Path.join(folder, name))
        }
      }
      return
    }
    try await reader.download(names) { name, bytes throws(BackendError) in
      try Self.writing { () throws(FileError) in
        try AtomicFile.write(bytes, to: Path.join(folder, name))
      }
    }
  }

  private static func writing(_ work: () throws(FileError) -> Void) throws(BackendError) {
    do {
      try work()
    } catch {
      throw BackendError(.file, "\(error)")
    }
  }
}
