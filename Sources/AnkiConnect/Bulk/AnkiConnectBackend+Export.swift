import DeckModel
import AnkiSearch
import DeckSync
import Glibc

extension AnkiConnectBackend {
  /// The most bytes of media in Anki's folder for each note that changes: an export copies those of its
  /// decks, about 100 MB while Anki changes a hundred notes one by one.
  private static let mediaPerChange = 1_000_000
  /// The most cards in the decks for each note that changes: to export and compare them takes Anki about
  /// 50 ms for a thousand (seen in 26.9), and at least 10 ms to change a note by itself.
  private static let cardsPerChange = 200
  /// The most decks that are exported one by one; of more, those at the top are.
  private static let mostExports = 8

  /// Whether Anki can export the decks of notes faster than change them one by one.
  func isExportCheap(for changes: [FieldChange]) async throws(BackendError) -> Bool {
    guard reader.session.actions.contains(ExportPackage.name) else { return false }
    if case .package = lane { return true }
    guard reader.session.actions.contains(GetMediaDirPath.name) else { return false }
    let decks = Self.exportedDecks(changes.flatMap(\.note.decks)).map(SearchNode.deck)
    var batch = ReadBatch()
    let path = batch.add(GetMediaDirPath())
    let cards = batch.add(FindCards(query: SearchNode.any(decks).description))
    let replies = try await client.reader.send(batch)
    guard try replies.result(at: cards).count <= changes.count * Self.cardsPerChange else {
      return false
    }
    return LocalFolder(path: try replies.result(at: path))
      .isSmaller(than: changes.count * Self.mediaPerChange)
  }

  /// The notes as Anki keeps them, by number, and when they began to be read, in seconds since 1970; nil
  /// where Anki writes no packages for us.
  ///
  /// The guids that Anki knows notes by can be had in no other way. When a note was changed in the
  /// second in which reading began, all are read again in the next: what is edited later must be newer.
  func exported(
    _ changes: [FieldChange]
  ) async throws(BackendError) -> (notes: [Int64: KeptNote], moment: Int64)? {
    let begin = Int64(time(nil))
    guard let notes = try await export(changes) else { return nil }
    guard notes.values.contains(where: { $0.modified == begin }) else { return (notes, begin) }
    while time(nil) == begin, !Task.isCancelled { try? await Task.sleep(for: .milliseconds(20)) }
    let moment = Int64(time(nil))
    return try await export(changes).map { ($0, moment) }
  }

  /// Has Anki export the decks of notes, and reads the notes from there.
  private func export(
    _ changes: [FieldChange]
  ) async throws(BackendError) -> [Int64: KeptNote]? {
    guard let packer else { return nil }
    let numbers = Set(changes.map(\.number))
    let decks = Self.exportedDecks(changes.flatMap(\.note.decks))
    return try await client.exported(decks) { try packer.notes(numbers, in: $0) }?
      .joined().reduce(into: [:]) { $0[$1.number] = $1 }
  }

  /// Decks that together have all that some decks have: few, as each takes its time.
  static func exportedDecks(_ decks: [String]) -> [String] {
    let topmost = NoteSearches.topmost(Array(Set(decks)))
    guard topmost.count > mostExports else { return topmost }
    return Set(topmost.map { String($0.byteParts(separatedBy: "::")[0]) }).sorted(by: precedes)
  }
}

extension WriteClient {
  /// Has Anki export decks, each into a file that is read and gone afterwards.
  ///
  /// - Parameter read: reads the file at a path.
  /// - Returns: what was read, without the decks that are not there; nil where Anki writes no packages
  ///   that can be read.
  /// - Throws: ``BackendError`` when Anki cannot be reached.
  func exported<Content>(
    _ decks: [String], read: (String) async throws -> Content
  ) async throws(BackendError) -> [Content]? {
    var contents: [Content] = []
    for deck in decks {
      guard let file = TemporaryFile() else { return nil }
      defer { file.remove() }
      do {
        guard try await send(ExportPackage(deck: deck, path: file.path)) else { continue }
      } catch {
        if error.code == .refused { return nil }
        throw error
      }
      guard let content = try? await read(file.path) else { return nil }
      contents.append(content)
    }
    return contents
  }
}
