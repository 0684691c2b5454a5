package import AnkiSearch
package import GRDB
import Glibc
import JSONText

extension SearchedCollection {
  /// What a search must know of an open collection, now.
  init(_ db: Database) throws {
    let schema = try CollectionSchema(of: db)
    let tables = try CollectionTables(db, schema)
    self.init(tables.models, tables.decks, try CollectionSettings(db, schema))
  }

  /// The same of a collection of the older schema, whose note types and decks are known already.
  package init(_ db: Database, _ models: ModelTable, _ decks: DeckTable) throws {
    self.init(models, decks, try CollectionSettings(db, .json))
  }

  private init(_ models: ModelTable, _ decks: DeckTable, _ settings: CollectionSettings) {
    self.init(
      decks: decks.all.map { Deck($0, in: decks) }, presets: settings.presets,
      noteTypes: models.all.map(NoteType.init),
      currentDeck: settings.options["curDeck"].int ?? DeckTable.standard,
      clock: SearchClock(settings, now: Int64(time(nil))))
  }
}

extension SearchedCollection.Deck {
  fileprivate init(_ number: Int64, in decks: DeckTable) {
    self.init(
      number: number, name: decks.name(number),
      preset: decks.isFiltered(number) ? nil : decks[number]["conf"].int ?? 1)
  }
}

extension SearchedCollection.NoteType {
  fileprivate init(_ record: ModelRecord) {
    self.init(
      number: record.number, name: record.name, isCloze: record.isCloze,
      sortField: record.sortField,
      fields: record.json["flds"].elements.map {
        .init(name: $0["name"].string, isSearched: !$0["excludeFromSearch"].isTrue)
      },
      templates: record.templateNames)
  }
}

/// What a collection keeps of its own: settings and the names of deck options.
struct CollectionSettings {
  /// The settings, by name.
  let options: JSONValue
  /// The names of deck options, by number.
  let presets: [Int64: String]
  /// When the collection was made, in seconds since 1970.
  let created: Int64

  init(_ db: Database, _ schema: CollectionSchema) throws {
    let row = try RowStatement(db, sql: "SELECT crt, conf, dconf FROM col")
    guard try row.next() else {
      throw Refusal("its collection is damaged: the table \"col\" is empty")
    }
    // Of a damaged file it may be any number: within thirty thousand years, nothing overflows.
    created = min(max(row.number(0), 0), 1 << 40)
    switch schema {
    case .json:
      options = try JSONValue.parse(row.text(1))
      let members = try JSONValue.parse(row.text(2)).members
      presets = Dictionary(
        members.compactMap { member in Int64(member.key).map { ($0, member.value["name"].string) }
        },
        uniquingKeysWith: { first, _ in first })
    case .tables:
      options = try Self.options(db)
      presets = try Self.presets(db)
    }
  }

  /// Each setting is JSON of its own.
  private static func options(_ db: Database) throws -> JSONValue {
    let row = try RowStatement(db, sql: "SELECT key, CAST(val AS TEXT) FROM config")
    var members: [JSONValue.Member] = []
    while try row.next() {
      members.append(.init(key: row.text(0), value: (try? JSONValue.parse(row.text(1))) ?? .null))
    }
    return .object(members)
  }

  private static func presets(_ db: Database) throws -> [Int64: String] {
    let row = try RowStatement(db, sql: "SELECT id, name FROM deck_config")
    var presets: [Int64: String] = [:]
    while try row.next() { presets[row.number(0)] = row.text(1) }
    return presets
  }
}

extension SearchClock {
  /// The time in a collection: its days begin some hours after midnight, by default four.
  init(_ settings: CollectionSettings, now: Int64) {
    let day: Int64 = 86_400
    let offset = Self.offset(at: now)
    // Kept in minutes west of Greenwich.
    let created =
      settings.options["creationOffset"].int.map { -60 * min(max($0, -1440), 1440) }
      ?? Self.offset(at: settings.created)
    let rollover = min(max(settings.options["rollover"].int ?? 4, -23), 23)
    let start = (rollover < 0 ? 24 + rollover : rollover) * 3600
    let local = now + offset
    let isBeforeStart = local % day < start
    let today = local / day - (settings.created + created) / day - (isBeforeStart ? 1 : 0)
    let end = (local / day + (isBeforeStart ? 0 : 1)) * day + start - offset
    self.init(
      today: max(0, today), dayEnd: end, now: now,
      learnAhead: settings.options["collapseTime"].int ?? 1200)
  }

  /// How far the clock on the wall is before Greenwich's, in seconds.
  private static func offset(at moment: Int64) -> Int64 {
    var (moment, parts) = (time_t(moment), tm())
    localtime_r(&moment, &parts)
    return Int64(parts.tm_gmtoff)
  }
}
