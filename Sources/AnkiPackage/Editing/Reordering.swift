/// One element taken out of a list and put in at another place.
struct Reordering {
  private let from: Int
  private let target: Int
  private let count: Int

  /// Moves the element at `from` so that its index becomes `to`, at most the last.
  init(count: Int, from: Int, to: Int) {
    self.count = count
    self.from = from
    target = min(max(to, 0), count - 1)
  }

  /// The list in its new order.
  func apply<Element>(to elements: [Element]) -> [Element] {
    // A damaged note can have fewer fields than its type.
    guard elements.count == count else { return elements }
    var elements = elements
    elements.insert(elements.remove(at: from), at: target)
    return elements
  }

  /// For each old index the new one.
  var newPlaces: [Int] {
    var places = [Int](repeating: 0, count: count)
    for (new, old) in apply(to: Array(0..<count)).enumerated() { places[old] = new }
    return places
  }
}
