/// Puts the tags of many notes into canonical form, and remembers what it made of each text: a
/// collection has few tags and many notes.
public struct KnownTags: Sendable {
  private struct Entry {
    /// What tags are sorted and found by.
    var key: [UInt8]
    var tag: String
  }

  private var entries: [String: [Entry]] = [:]

  /// Nothing is known yet.
  public init() {}

  /// What ``Canonical/tags(_:)`` makes of `raw`.
  public mutating func tags(_ raw: [String]) -> [String] {
    var found: [Entry] = []
    for text in raw { found += entries(of: text) }
    if Self.isSorted(found) { return found.map(\.tag) }
    let order = found.indices.sorted { Self.precedes((found[$0].key, $0), (found[$1].key, $1)) }
    var tags: [String] = []
    tags.reserveCapacity(found.count)
    var last: [UInt8]?
    for entry in order.lazy.map({ found[$0] }) where entry.key != last {
      tags.append(entry.tag)
      last = entry.key
    }
    return tags
  }

  /// Whether the tags are already in order, and none twice: those of most notes are.
  private static func isSorted(_ entries: [Entry]) -> Bool {
    zip(entries, entries.dropFirst()).allSatisfy { $0.key.lexicographicallyPrecedes($1.key) }
  }

  /// By key, and of equal keys the one that came first.
  private static func precedes(_ one: (key: [UInt8], Int), _ two: (key: [UInt8], Int)) -> Bool {
    one.key == two.key ? one.1 < two.1 : one.key.lexicographicallyPrecedes(two.key)
  }

  private mutating func entries(of text: String) -> [Entry] {
    if let known = entries[text] { return known }
    let made = Canonical.separated(text).map(Canonical.tag).map { tag in
      Entry(key: Array(Canonical.tagKey(tag).utf8), tag: tag)
    }
    entries[text] = made
    return made
  }
}
