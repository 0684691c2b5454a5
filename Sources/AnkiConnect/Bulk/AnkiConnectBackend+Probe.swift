import DeckSync
import JSONText

extension AnkiConnectBackend {
  /// Whether a package may be tried for so many notes.
  func mayPack(_ count: Int) -> Bool {
    packer != nil && count >= lane.fewest && reader.mayImport
  }

  /// Note types as Anki keeps them, by whose numbers notes in packages find theirs; nil where none may be
  /// sent: Anki does not read our files, or has the older importer (seen in 25.9), which is slow and
  /// leaves halves behind.
  ///
  /// - Throws: ``BackendError`` when Anki cannot be reached.
  func packableTypes(
    _ names: Set<String>
  ) async throws(BackendError) -> [KeptNoteTypes.NoteType]? {
    guard let nothing = TemporaryFile() else { return nil }
    defer { nothing.remove() }
    let replies = try await client.send(encoded: [
      client.encoded(ImportPackage(path: nothing.path)),
      client.encoded(KeptNoteTypes(names: names.sorted(by: precedes))),
    ])
    guard Self.isFastImporter(replies[0]), case .success(let types) = replies[1] else { return nil }
    return try KeptNoteTypes.read(types)
  }

  /// Tells the two importers by their words for a file that is not there.
  private static func isFastImporter(_ reply: Result<JSONElement, BackendError>) -> Bool {
    guard case .failure(let error) = reply else { return false }
    return error.message.contains("(os error ")
  }
}
