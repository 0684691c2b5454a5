import AnkiPackage
import GRDB
import JSONText

extension ServedAction {
  /// The page of statistics.
  static let statistics: [ServedAction] = [
    .reading("getCollectionStatsHTML", ["wholeCollection?"]) { session, _ in
      .string(try session.statisticsPage())
    }
  ]
}

extension Session {
  /// The numbers of cards and reviews, as a page: Anki's own draws diagrams.
  fileprivate func statisticsPage() throws -> String {
    let rows = try Self.counts.map { title, sql in
      "<tr><td>\(title)</td><td>\(try db.number(sql) ?? 0)</td></tr>"
    }
    return "<table>\(rows.joined())</table>"
  }

  private static let counts = [
    ("Notes", "SELECT count() FROM notes"),
    ("Cards", "SELECT count() FROM cards"),
    ("New", "SELECT count() FROM cards WHERE queue = 0"),
    ("Learning", "SELECT count() FROM cards WHERE queue IN (1, 3)"),
    ("Young", "SELECT count() FROM cards WHERE queue = 2 AND ivl < 21"),
    ("Mature", "SELECT count() FROM cards WHERE queue = 2 AND ivl >= 21"),
    ("Suspended", "SELECT count() FROM cards WHERE queue = -1"),
    ("Reviews", "SELECT count() FROM revlog"),
  ]
}
