import DeckModel
import JSONText

/// The tags that a collection knows: of each the spelling that came first.
struct TagTable {
  /// The spelling of each, by its key.
  private var spellings: [String: String] = [:]

  /// Reads the JSON of the collection, whose members are the tags.
  init(_ json: JSONValue) {
    for member in json.members { spellings[Canonical.tagKey(member.key)] = member.key }
  }

  /// The JSON of the collection.
  var json: JSONValue { .object(all.map { .init(key: $0, value: -1) }) }

  /// All tags, sorted as Anki sorts them.
  var all: [String] {
    spellings.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map(\.value)
  }

  /// What Anki makes of the tags that a client gives: split, normalised, sorted, none twice, spelt as they are
  /// known; those that are new are known afterwards.
  mutating func register(_ raw: [String]) -> [String] {
    var seen: Set<String> = []
    var result: [(key: String, tag: String)] = []
    for tag in Canonical.tags(raw) {
      let tag = spelt(tag)
      let key = Canonical.tagKey(tag)
      guard seen.insert(key).inserted else { continue }
      spellings[key] = tag
      result.append((key, tag))
    }
    return result.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map(\.tag)
  }

  /// Forgets all but the tags that are given, and those above them.
  mutating func keepOnly(_ used: [String]) {
    let keys = used.map(Canonical.tagKey)
    let exact = Set(keys)
    spellings = spellings.filter { known in
      exact.contains(known.key) || keys.contains { $0.hasBytePrefix(known.key + "::") }
    }
  }

  /// A tag in the spelling that is known; of one that is new, in the spelling of the nearest tag above
  /// it that is.
  private func spelt(_ tag: String) -> String {
    if let known = spellings[Canonical.tagKey(tag)] { return known }
    let levels = Canonical.levels(tag)
    for count in stride(from: levels.count - 1, to: 0, by: -1) {
      let parent = levels[..<count].joined(separator: "::")
      guard let known = spellings[Canonical.tagKey(parent)] else { continue }
      return ([known] + levels[count...]).joined(separator: "::")
    }
    return tag
  }
}
