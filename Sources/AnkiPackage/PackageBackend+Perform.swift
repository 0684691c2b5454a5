import DeckModel
public import DeckPlan
public import DeckSync
import Digests
import GRDB
import Glibc

extension PackageBackend: Backend {
  /// Performs operations on the package and writes it in one piece at the end.
  ///
  /// When the task is cancelled, what was performed is written and the rest is skipped. When the
  /// file cannot be written, all operations have failed and the old file is as it was.
  public func perform(
    _ operations: [Operation], progress: @Sendable (Int) -> Void
  ) async -> [OperationOutcome] {
    guard !operations.isEmpty else { return [] }
    do {
      return try PackageUpdate(self).perform(operations, progress: progress)
    } catch {
      return operations.map { _ in .failed("\(path): \(error.words)") }
    }
  }
}

/// One run over a package: open, change, write.
private struct PackageUpdate {
  private let backend: PackageBackend
  private let old: PackageFile?
  private let folder: TemporaryFolder
  private let collection: String
  private var media: [String: PackageWriter.MediaSource] = [:]

  init(_ backend: PackageBackend) throws(Refusal) {
    self.backend = backend
    folder = try TemporaryFolder()
    if access(backend.path, F_OK) == 0 {
      let package = try PackageFile(changeable: backend.path)
      old = package
      collection = package.collection
      media = package.archive.media.mapValues { .entry($0.entry) }
    } else {
      old = nil
      collection = folder.file("collection")
    }
  }

  consuming func perform(
    _ operations: [Operation], progress: @Sendable (Int) -> Void
  ) throws -> [OperationOutcome] {
    var outcomes: [OperationOutcome] = []
    let queue = try CollectionFile.open(collection)
    try queue.write { db in
      if old == nil { try CollectionFile.create(in: db, timestamp: backend.timestamp) }
      try CollectionFile.check(db)
      var editor = try CollectionEditor(
        db, namespace: backend.namespace, timestamp: backend.timestamp)
      for operation in operations {
        outcomes.append(try outcome(of: operation, &editor))
        if outcomes.count % 100 == 0 { progress(outcomes.count) }
      }
      try editor.finish()
    }
    try queue.close()
    try CollectionFile.removeLibraryVersion(collection)
    try PackageWriter(path: backend.path, old: old?.archive.reader).write(
      collection: collection, notice: try notice(), media: media)
    progress(outcomes.count)
    return outcomes
  }

  /// What becomes of an operation; only a failure of the whole package is thrown.
  private mutating func outcome(
    of operation: Operation, _ editor: inout CollectionEditor
  ) throws -> OperationOutcome {
    guard !Task.isCancelled else { return .skipped("interrupted") }
    do {
      switch operation {
      case .storeMedia(_, let file): try store(file)
      case .deleteMedia(let file): media[file.name] = nil
      default: return .done(noteID: try editor.perform(operation))
      }
      return .done(noteID: nil)
    } catch let refusal as Refusal {
      return .failed(refusal.message)
    }
  }

  /// Takes a media file in, when it is still the one that was planned.
  private mutating func store(_ file: MediaFile) throws(Refusal) {
    guard let path = file.path else { throw Refusal("\(file.name) is not on this machine") }
    let found: FileDigest
    do {
      found = try FileDigest(path: path)
    } catch {
      throw Refusal("\(path): \(error.message)")
    }
    guard found.digest.hex == file.digest else {
      throw Refusal("\(path) has changed since it was planned")
    }
    media[file.name] = .file(path)
  }

  /// A collection for clients that cannot read ours.
  private func notice() throws -> String {
    let path = folder.file("notice")
    let queue = try CollectionFile.open(path)
    try queue.write { db in
      try CollectionFile.create(in: db, timestamp: backend.timestamp)
      var editor = try CollectionEditor(db, namespace: "", timestamp: backend.timestamp)
      let text = "This package needs a newer version of Anki. Please update, then import it again."
      _ = try editor.perform(
        .addNote(
          Note(
            id: "notice", model: "Basic", deck: "Default", fields: [NoteField("Front", text)])))
      try editor.finish()
    }
    try queue.close()
    try CollectionFile.removeLibraryVersion(path)
    return path
  }
}
