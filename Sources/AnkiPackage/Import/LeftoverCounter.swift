import DeckModel
import GRDB
import JSONText

/// Counts what a collection has and files cannot hold.
struct LeftoverCounter {
  private let db: Database
  private let reader: CollectionReader
  /// The decks to which the cards belong.
  private let homes: Set<Int64>
  /// The condition of the cards of the notes that are wanted.
  private let condition: String

  /// A counter for a collection whose notes `reader` has read.
  ///
  /// - Parameter wanted: the numbers of the notes that are wanted; nil for all.
  init(
    _ db: Database, _ reader: CollectionReader, homes: Set<Int64>, only wanted: Set<Int64>? = nil
  ) {
    let numbers = wanted.map { $0.sorted().map(String.init).joined(separator: ",") }
    condition = numbers.map { "nid IN (SELECT value FROM json_each('[\($0)]'))" } ?? "true"
    self.db = db
    self.reader = reader
    self.homes = homes
  }

  /// All that there is, in the order of the kinds.
  ///
  /// - Parameter strays: how many cards lie apart from the first one of their note.
  func leftovers(strays: Int) throws -> [Leftover] {
    let types = reader.used.compactMap { reader.tables.models[$0] }
    let found =
      try counts() + [
        Leftover(.strayCards, count: strays), Leftover(.deckOptions, unsorted: deckOptions),
        Leftover(.filteredDecks, unsorted: reader.tables.decks.filteredNames),
      ] + ModelRecord.leftovers(of: types) + [
        Leftover(.notesWithoutModel, count: reader.lostNotes),
        Leftover(.overlongNotes, unsorted: reader.overlong),
      ]
    return found.filter { $0.count > 0 }
  }

  /// What is counted in the tables of cards and reviews.
  ///
  /// The queues are -1 of suspended cards, -2 and -3 of those that the scheduler or the learner buried;
  /// the three lowest bits of `flags` are the flag's colour.
  private func counts() throws -> [Leftover] {
    let row = try RowStatement(
      db,
      sql: """
        SELECT
        (SELECT count(*) FROM revlog WHERE cid IN (SELECT id FROM cards WHERE \(condition))),
        total(type <> 0), total(queue = -1), total(queue IN (-2, -3)), total(flags & 7 <> 0)
        FROM cards WHERE \(condition)
        """)
    guard try row.next() else { return [] }
    let kinds: [Leftover.Kind] = [
      .reviews, .schedules, .suspendedCards, .buriedCards, .flaggedCards,
    ]
    return kinds.enumerated().map { column, kind in
      Leftover(kind, count: Int(row.number(Int32(column))))
    }
  }

  /// The decks of the cards, and those above them, that are not learned as Anki has it by default.
  private var deckOptions: [String] {
    let decks = reader.tables.decks
    let names = Set(homes.flatMap { Canonical.deckPath(decks.name($0)) })
    return names.filter { name in
      let options = decks.options(named: name)
      return options != .null && hasOptions(options)
    }
  }

  private func hasOptions(_ deck: JSONValue) -> Bool {
    let preset = deck["conf"].int ?? 1
    return preset != 1 || !reader.tables.hasPlainOptions || deck["md"].isTrue
      || ["newLimit", "reviewLimit", "desiredRetention"].contains { deck[$0] != .null }
  }
}

extension Leftover {
  /// Those of a kind, put in order.
  init(_ kind: Kind, unsorted names: [String]) {
    self.init(kind, names: names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }
}
