import DeckModel

/// The notes of one file, by their places in the list of notes.
struct NoteGroup {
  /// The path of the file inside the project, without its ending.
  var stem: String
  var notes: [Int] = []
}

/// Splits notes into files.
struct NoteGroups {
  private let split: ImportOptions.Split
  private var names = TakenNames()
  private var places: [String: Int] = [:]
  private(set) var groups: [NoteGroup] = []

  /// - Parameter present: the paths of files that are there already.
  init(by split: ImportOptions.Split, besides present: [String]) {
    self.split = split
    for path in present {
      let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? "".utf8[...]
      let ending = name.lastIndex(of: UInt8(ascii: ".")).map { name[$0...].count } ?? 0
      names.insert(String(decoding: path.utf8.dropLast(ending), as: UTF8.self))
    }
  }

  mutating func add(_ note: Note, at index: Int) {
    let key = key(of: note)
    groups[place(of: key, note.deck)].notes.append(index)
  }

  /// Makes sure that a deck has a file.
  mutating func add(deck: String) { _ = place(of: key(ofDeck: deck), deck) }

  /// The path, without its ending, of the file that describes a deck.
  func stem(ofDeck deck: String) -> String? {
    places[Canonical.nameKey(key(ofDeck: deck))].map { groups[$0].stem }
  }

  private func key(ofDeck deck: String) -> String { split == .deck ? deck : "decks" }

  private func key(of note: Note) -> String {
    switch split {
    case .deck: note.deck
    case .tag: note.tags.first ?? "untagged"
    case .model: note.model
    case .none: "notes"
    }
  }

  private mutating func place(of key: String, _ deck: String) -> Int {
    if let place = places[Canonical.nameKey(key)] { return place }
    let levels = split == .model ? [key] : key.byteParts(separatedBy: "::").map(String.init)
    let path = levels.map { level in
      let slug = Slug.of(level)
      return slug.isEmpty ? "deck" : slug
    }.joined(separator: "/")
    groups.append(
      NoteGroup(stem: names.claim("decks/" + path)))
    places[Canonical.nameKey(key)] = groups.count - 1
    return groups.count - 1
  }
}
