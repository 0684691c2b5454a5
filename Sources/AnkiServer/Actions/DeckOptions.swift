import DeckModel
import AnkiPackage
import GRDB
import JSONText

extension ServedAction {
  /// The presets of decks' options, and how much there is to learn.
  static let deckOptions: [ServedAction] = [
    .reading("getDeckConfig", ["deck"]) { session, arguments in
      guard let deck = session.deck(named: try arguments.text("deck")) else { return false }
      return session.preset(of: deck)
    },
    .writing("saveDeckConfig", ["config"]) { session, arguments in
      var config = try arguments.object("config").json
      let id = try Arguments(config).looseNumber("id")
      guard let old = session.presets[id], config.fits(old) else { return false }
      config = config.completed(by: old)
      config["id"] = .integer(id)
      config["mod"] = .integer(session.editor.timestamp)
      config["usn"] = -1
      session.presets[id] = config
      return true
    },
    .writing("setDeckConfigId", ["decks", "configId"]) { session, arguments in
      let id = try arguments.looseNumber("configId")
      let names = try arguments.texts("decks")
      guard names.allSatisfy({ session.deck(named: $0) != nil }) else { return false }
      for deck in names.compactMap({ session.deck(named: $0) }) {
        // One that is not there is Anki's word for the preset of all.
        session.editor.decks[deck]["conf"] = .integer(session.presets[id] == nil ? 1 : id)
      }
      return true
    },
    .writing("cloneDeckConfigId", ["name", "cloneFrom?"]) { session, arguments in
      let source = arguments.has("cloneFrom") ? try arguments.looseNumber("cloneFrom") : 1
      guard var config = session.presets[source] else { return false }
      let id = session.freePreset()
      config["id"] = .integer(id)
      config["name"] = .string(try arguments.text("name"))
      config["mod"] = .integer(session.editor.timestamp)
      config["usn"] = -1
      session.presets[id] = config
      return .integer(id)
    },
    .writing("removeDeckConfigId", ["configId"]) { session, arguments in
      let id = try arguments.looseNumber("configId")
      guard session.presets[id] != nil else { return false }
      guard id != PresetTable.standard else {
        throw ActionFailure("can't delete default conf")
      }
      session.presets[id] = nil
      for number in session.editor.decks.all where session.editor.decks[number]["conf"].int == id {
        session.editor.decks[number]["conf"] = 1
      }
      return true
    },
    .reading("getDeckStats", ["decks"]) { session, arguments in
      let names = try arguments.texts("decks")
      return .object(
        try session.deckNames.filter(names.contains).compactMap { name in
          guard let deck = session.editor.decks.number(named: name),
            try !session.isHidden(deck)
          else { return nil }
          return .init(key: "\(deck)", value: try session.statistics(ofDeck: deck, name))
        })
    },
  ]
}

extension JSONValue {
  /// Whether every member that both have is of the same kind in both: Anki opens no collection with another.
  fileprivate func fits(_ old: JSONValue) -> Bool {
    switch (self, old) {
    case (.object(let members), .object):
      members.allSatisfy { member in
        member.key == "id" || old[member.key] == .null || member.value.fits(old[member.key])
      }
    case (.integer(let number), .integer): Int32(exactly: number) != nil
    case (.double(let number), .double), (.double(let number), .integer): abs(number) < 1e9
    case (.integer(let number), .double): abs(number) < 1_000_000_000
    case (.array(let elements), .array):
      elements.allSatisfy { element in
        switch element {
        case .integer(let number): abs(number) < 1_000_000_000
        case .double(let number): abs(number) < 1e9
        default: false
        }
      }
    case (.bool, .bool), (.string, .string): true
    default: false
    }
  }

  /// The members of another value where it has none itself.
  fileprivate func completed(by old: JSONValue) -> JSONValue {
    old.members.reduce(into: self) { value, member in
      guard case .object = member.value, case .object = value[member.key] else {
        if !value.members.contains(where: { $0.key == member.key }) {
          value[member.key] = member.value
        }
        return
      }
      value[member.key] = value[member.key].completed(by: member.value)
    }
  }
}

extension Session {
  /// The deck of exactly this name.
  fileprivate func deck(named name: String) -> Int64? {
    deckNames.contains(name) ? editor.decks.number(named: name) : nil
  }

  /// The preset of a deck; of one whose preset is gone, and of filtered ones, the preset of all.
  func preset(of deck: Int64) -> JSONValue {
    editor.decks[deck]["conf"].int.flatMap { presets[$0] } ?? presets[PresetTable.standard] ?? [:]
  }

  /// Whether Anki leaves a deck out of its list: the default deck, when it is empty and not the only one.
  fileprivate func isHidden(_ deck: Int64) throws -> Bool {
    try deck == 1 && deckNames.count > 1 && editor.notes.countOfCards(inDeck: 1) == 0
      && editor.decks.numbers(from: editor.decks.name(1)).count == 1
  }

  fileprivate mutating func freePreset() -> Int64 {
    var id = takeNumber()
    while presets[id] != nil { id = takeNumber() }
    return id
  }

  /// How many cards of a deck and of those below it wait: new ones and reviews at most as many as the preset
  /// allows in a day.
  fileprivate func statistics(ofDeck deck: Int64, _ name: String) throws -> JSONValue {
    let decks = editor.decks.numbers(from: name)
    let (now, today) = (Clock.now(), try today())
    let options = preset(of: deck)
    let last = name.byteParts(separatedBy: "::").last.map(String.init) ?? name
    return [
      "deck_id": .integer(deck), "name": .string(last),
      "new_count": .integer(
        min(try count(decks, "queue = 0"), options["new"]["perDay"].int ?? .max)),
      "learn_count": .integer(
        try count(
          decks, "queue = 1 AND due < \(now + 1200) OR queue = 3 AND due <= \(today)")),
      "review_count": .integer(
        min(try count(decks, "queue = 2 AND due <= \(today)"), options["rev"]["perDay"].int ?? .max)
      ),
      "total_in_deck": .integer(try count([deck], "true")),
    ]
  }

  private func count(_ decks: [Int64], _ condition: String) throws -> Int64 {
    let list = decks.map(String.init).joined(separator: ",")
    return try db.number(
      "SELECT count() FROM cards WHERE did IN (\(list)) AND (\(condition))") ?? 0
  }
}
