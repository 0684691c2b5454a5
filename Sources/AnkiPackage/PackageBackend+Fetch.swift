public import DeckModel
public import DeckSync
import Digests
import GRDB
import Glibc
import JSONText

extension PackageBackend: ReadableBackend {
  /// Reads the package: every note in it, with the note types of the scope and of those notes.
  ///
  /// The notes are not limited to the scope, since a guid can be on any of them.
  ///
  /// - Throws: ``BackendError`` of code `file` when there is a file that cannot be read.
  public func fetch(_ scope: FetchScope) async throws(BackendError) -> CollectionState {
    do {
      guard access(path, F_OK) == 0 else { return Self.empty(scope, timestamp: timestamp) }
      let package = try PackageFile(changeable: path)
      let queue = try CollectionFile.open(package.collection, isReadOnly: true)
      var state = try read(queue, scope)
      state.media = try Self.media(of: package.archive, scope.media)
      return state
    } catch {
      throw BackendError(.file, "\(path): \(error.words)")
    }
  }

  /// What a package has that is not there: the note types that are always there.
  private static func empty(_ scope: FetchScope, timestamp: Int64) -> CollectionState {
    CollectionState(
      models: scope.undeclaredModels.compactMap {
        StockModels.record(named: $0, timestamp: timestamp)
      }
      .map(\.noteType).sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
  }

  private func read(_ queue: DatabaseQueue, _ scope: FetchScope) throws -> CollectionState {
    try queue.read { db in
      try CollectionFile.check(db)
      let tables = try CollectionTables(db, .json)
      var reader = CollectionReader(db, tables, timestamp: timestamp)
      let notes = try reader.notes()
      var decks = reader.decks(named: scope.decks + scope.countedDecks)
      let counted = Set(scope.countedDecks.map(Canonical.nameKey))
      for index in decks.indices where counted.contains(Canonical.nameKey(decks[index].name)) {
        decks[index].cardCount = decks[index].cardCount(in: notes)
      }
      return CollectionState(
        models: reader.models(named: scope.models, butStock: scope.undeclaredModels),
        decks: decks, notes: notes)
    }
  }

  private static func media(
    of package: PackageArchive, _ names: [String]
  ) throws(Refusal) -> [MediaFile] {
    var files: [MediaFile] = []
    for name in Set(names).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      guard let index = package.media[name]?.entry else { continue }
      var stream = DigestStream()
      var size = 0
      try package.reader.read(index) { bytes in
        stream.update(bytes)
        size += bytes.count
      }
      files.append(MediaFile(name: name, digest: stream.finish().hex, size: size))
    }
    return files
  }
}

extension FetchScope {
  /// The note types that notes use and no file declares.
  fileprivate var undeclaredModels: [String] {
    let declared = Set(declaredModels.map(Canonical.nameKey))
    return models.filter { !declared.contains(Canonical.nameKey($0)) }
  }
}

extension Deck {
  /// How many cards lie in it and in the decks below it.
  fileprivate func cardCount(in notes: [Note]) -> Int {
    let name = Canonical.nameKey(name)
    return notes.reduce(0) { count, note in
      count
        + note.cards.count { card in
          let deck = Canonical.nameKey(card.deck)
          return deck == name || deck.hasBytePrefix(name + "::")
        }
    }
  }
}

extension Error {
  /// The error in words for the user.
  var words: String {
    switch self {
    case let refusal as Refusal: refusal.message
    case let error as DatabaseError where error.resultCode == .SQLITE_BUSY:
      "another program, perhaps Anki, has it open"
    case let error as DatabaseError: "its collection is damaged: \(error.message ?? "\(error)")"
    case let error as JSONError: "damaged JSON: \(error.message)"
    default: "\(self)"
    }
  }
}
