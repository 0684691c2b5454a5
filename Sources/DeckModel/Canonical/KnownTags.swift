/// Puts the tags of many notes into canonical form, and remembers what it made of each text: a
/// collection has few tags and many notes.
public struct KnownTags: Sendable {
  private struct Entry {
    /// What tags are sorted and found by.
    var key: [UInt8]
    var tag: String
  }

  /// All tags made so far.
  private var entries: [Entry] = []
  /// The entries of each text.
  private var indices: [String: Range<Int>] = [:]

  /// Nothing is known yet.
  public init() {}

  /// What ``Canonical/tags(_:)`` makes of `raw`.
  public mutating func tags(_ raw: [String]) -> [String] {
    var tags: [String] = []
    tags.reserveCapacity(raw.count)
    var last: Int?
    for text in raw {
      for index in indices(of: text) {
        if let last, !precedes(last, index) { return sortedTags(raw) }
        tags.append(entries[index].tag)
        last = index
      }
    }
    return tags
  }

  private mutating func sortedTags(_ raw: [String]) -> [String] {
    var found = raw.flatMap { indices(of: $0) }
    sort(&found)
    return found.map { entries[$0].tag }
  }

  private func precedes(_ one: Int, _ two: Int) -> Bool {
    entries[one].key.lexicographicallyPrecedes(entries[two].key)
  }

  /// By key, and of equal keys only the one that came first.
  private func sort(_ found: inout [Int]) {
    let order = found.indices.sorted { one, two in
      entries[found[one]].key == entries[found[two]].key
        ? one < two : precedes(found[one], found[two])
    }
    var last: Int?
    found = order.map { found[$0] }.filter { index in
      defer { last = index }
      return last.map { entries[$0].key != entries[index].key } ?? true
    }
  }

  private mutating func indices(of text: String) -> Range<Int> {
    if let known = indices[text] { return known }
    let first = entries.count
    for tag in Canonical.separated(text).map(Canonical.tag) {
      entries.append(Entry(key: Array(Canonical.tagKey(tag).utf8), tag: tag))
    }
    let made = first..<entries.count
    indices[text] = made
    return made
  }
}
