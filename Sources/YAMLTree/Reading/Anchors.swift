/// The names that a file has given so far; a name given again means the newer node from there on.
struct Anchors {
  struct Anchor {
    var index: Int
    var start: YAMLMark
    /// The nodes that it stands for, aliases replaced; 0 while the node has not ended.
    var nodes = 0
    /// The levels of nesting inside it, aliases followed.
    var height = 0
  }

  private var byName: [String: Anchor] = [:]
  /// The names of the nodes that have not ended.
  private var names: [Int: String] = [:]

  subscript(name: String) -> Anchor? { byName[name] }

  mutating func open(_ name: String, at index: Int, start: YAMLMark) {
    byName[name] = Anchor(index: index, start: start)
    names[index] = name
  }

  /// Notes that the node at `index` has ended, if it has a name that still means it.
  mutating func close(_ index: Int, nodes: Int, height: Int) {
    guard !names.isEmpty, let name = names.removeValue(forKey: index) else { return }
    guard byName[name]?.index == index else { return }
    byName[name]?.nodes = nodes
    byName[name]?.height = height
  }
}
