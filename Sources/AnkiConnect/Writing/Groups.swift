/// Values of several operations that belong together, in the order of their first operation.
struct Groups<Key: Hashable, Value: Hashable> {
  /// One group.
  struct Group {
    let key: Key
    fileprivate(set) var members: [(operation: Int, values: [Value])]

    /// The members in parts that one call can take, each with no value twice: Anki refuses a list in
    /// which a card comes again.
    var chunks: [(values: [Value], operations: [Int])] {
      members.chunks(of: 5000).map { part in
        var seen: Set<Value> = []
        return (part.flatMap(\.values).filter { seen.insert($0).inserted }, part.map(\.operation))
      }
    }
  }

  private(set) var list: [Group] = []
  private var places: [Key: Int] = [:]

  /// Adds the values of an operation to the group of `key`; no values are no member.
  mutating func add(_ values: [Value], to key: Key, for operation: Int) {
    guard !values.isEmpty else { return }
    let place = places[key] ?? list.count
    if place == list.count {
      places[key] = place
      list.append(Group(key: key, members: []))
    }
    list[place].members.append((operation, values))
  }
}
