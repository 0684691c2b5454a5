/// Adding and moving in an ordered list of names, with what only the target has staying in place.
enum Placement: Equatable {
  /// Insert at an index, counted from 0.
  case add(String, Int)
  /// Take out at one index and insert at another of the shortened list.
  case move(String, from: Int, to: Int)

  /// The fewest simple steps after which the names of `wanted` stand in their order in `present`.
  static func steps(from present: [String], to wanted: [String]) -> [Placement] {
    var list = present
    var steps: [Placement] = []
    var next = 0
    for name in wanted {
      if let index = list.firstIndex(of: name) {
        if index < next {
          list.remove(at: index)
          list.insert(name, at: next - 1)
          steps.append(.move(name, from: index, to: next - 1))
        } else {
          next = index + 1
        }
      } else {
        list.insert(name, at: next)
        steps.append(.add(name, next))
        next += 1
      }
    }
    return steps
  }
}
