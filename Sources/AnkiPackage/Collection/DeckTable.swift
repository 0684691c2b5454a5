package import DeckModel
import Digests
package import JSONText

/// The decks of a collection, by number, as Anki keeps them in JSON.
package struct DeckTable {
  /// The number of the deck that is always there.
  package static let standard: Int64 = 1

  private var decks: [Int64: JSONValue] = [:]
  private var numbers: [String: Int64] = [:]
  private var namesByNumber: [Int64: String] = [:]
  private var filtered: Set<Int64> = []

  /// Reads the JSON of the collection.
  package init(_ json: JSONValue) {
    for member in json.members {
      guard let number = Int64(member.key) ?? member.value["id"].int else { continue }
      decks[number] = member.value
      // Some programs write a flag, which Anki takes as well.
      let isFiltered = member.value["dyn"].isTrue || (member.value["dyn"].int ?? 0) != 0
      if isFiltered { filtered.insert(number) }
      add(number, named: Canonical.deckName(member.value["name"].string))
    }
  }

  /// The decks of a new collection: Anki's own, which is always number 1.
  package init(timestamp: Int64) {
    self.init(["1": Self.deck(1, name: "Default", timestamp: timestamp)])
  }

  /// The JSON of the collection, in the order of the numbers.
  package var json: JSONValue {
    .object(decks.sorted { $0.key < $1.key }.map { .init(key: "\($0.key)", value: $0.value) })
  }

  /// The number of the deck of a name, without regard to case; nil when there is none.
  package func number(named name: String) -> Int64? { numbers[Canonical.nameKey(name)] }

  /// The deck's name in canonical form; Anki takes cards of a deck that is not there for the
  /// default deck's.
  package func name(_ number: Int64) -> String {
    namesByNumber[number] ?? namesByNumber[Self.standard] ?? "Default"
  }

  /// The names of the filtered decks.
  package var filteredNames: [String] { filtered.map(name) }

  /// The names of all decks, those below others behind them, as Anki lists them.
  package var names: [String] {
    namesByNumber.values.map { name in
      (Canonical.levels(Canonical.nameKey(name)).joined(separator: "\u{1F}"), name)
    }.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }.map(\.1)
  }

  /// The numbers of all decks.
  package var all: [Int64] { decks.keys.sorted() }

  /// The numbers of a deck and of those below it.
  package func numbers(from name: String) -> [Int64] {
    let key = Canonical.nameKey(name)
    return namesByNumber.filter {
      let other = Canonical.nameKey($0.value)
      return other == key || other.hasBytePrefix(key + "::")
    }.map(\.key).sorted()
  }

  /// What Anki keeps of the deck of a number; null when there is none.
  ///
  /// Setting null changes nothing.
  package subscript(number: Int64) -> JSONValue {
    get { decks[number] ?? .null }
    set { if decks[number] != nil, newValue != .null { decks[number] = newValue } }
  }

  /// What Anki keeps of the deck of a name; null when there is none.
  package func options(named name: String) -> JSONValue {
    number(named: name).flatMap { decks[$0] } ?? .null
  }

  /// Whether it is a filtered deck, which borrows cards from others.
  package func isFiltered(_ number: Int64) -> Bool { filtered.contains(number) }

  /// The deck of a name as the model knows it.
  package func deck(named name: String) -> Deck? {
    number(named: name).map { Deck(name: self.name($0), about: decks[$0]?["desc"].string) }
  }

  /// The number of the deck of a name, which is made with its parents when it is not there.
  package mutating func make(_ name: String, namespace: String, timestamp: Int64) -> Int64 {
    if let number = number(named: name) { return number }
    let name = withParentSpelling(name, namespace: namespace, timestamp: timestamp)
    var number = FrozenID.number(.deck, namespace: namespace, name)
    while decks[number] != nil { number = number.nextTry }
    decks[number] = Self.deck(number, name: name, timestamp: timestamp)
    add(number, named: name)
    return number
  }

  /// The name of a deck below another; nil when there is none.
  package func deck(below number: Int64) -> String? {
    let start = Canonical.nameKey(name(number)) + "::"
    return namesByNumber.values.filter { Canonical.nameKey($0).hasBytePrefix(start) }.min()
  }

  /// Takes a deck out; it must hold nothing.
  package mutating func remove(_ number: Int64) {
    numbers[Canonical.nameKey(name(number))] = nil
    namesByNumber[number] = nil
    decks[number] = nil
    filtered.remove(number)
  }

  private mutating func add(_ number: Int64, named name: String) {
    numbers[Canonical.nameKey(name)] = number
    namesByNumber[number] = name
  }

  /// Makes the parents, and spells the child's name as they are spelt.
  private mutating func withParentSpelling(
    _ name: String, namespace: String, timestamp: Int64
  ) -> String {
    guard let end = Self.endOfParent(name) else { return name }
    let parent = make(String(name[..<end]), namespace: namespace, timestamp: timestamp)
    return self.name(parent) + String(name[end...])
  }

  private static func endOfParent(_ name: String) -> String.Index? {
    let utf8 = name.utf8
    return utf8.indices.last { utf8[$0...].starts(with: "::".utf8) }
  }

  /// Sets the description of a deck.
  package mutating func describe(_ number: Int64, _ about: String, timestamp: Int64) {
    guard var deck = decks[number] else { return }
    deck["desc"] = .string(about)
    deck["mod"] = .integer(max(timestamp, (deck["mod"].int ?? 0).next))
    deck["usn"] = -1
    decks[number] = deck
  }

  private static func deck(_ number: Int64, name: String, timestamp: Int64) -> JSONValue {
    [
      "id": .integer(number), "mod": .integer(timestamp), "name": .string(name), "usn": -1,
      "lrnToday": [0, 0], "revToday": [0, 0], "newToday": [0, 0], "timeToday": [0, 0],
      "collapsed": false, "browserCollapsed": false, "desc": "", "dyn": 0, "conf": 1,
      "extendNew": 0, "extendRev": 0,
    ]
  }
}
