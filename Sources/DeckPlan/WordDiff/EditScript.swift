/// The shortest way from one row of tokens to another (Myers 1986), with a bound on its length.
struct EditScript {
  /// A stretch that differs: these old tokens became those new ones; either may be empty.
  struct Hunk: Equatable {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// The stretches that differ, in order; between two of them the sides are equal.
  let hunks: [Hunk]

  /// Compares two rows of tokens.
  ///
  /// The work grows with the number of edits. When more than `limit` are needed, everything between
  /// the common beginning and the common end counts as replaced.
  init(from old: TextTokens, to new: TextTokens, limit: Int) {
    let head = Self.commonHead(old, new)
    let tail = Self.commonTail(old, new, after: head)
    let middle = Hunk(old: head..<(old.count - tail), new: head..<(new.count - tail))
    if middle.old.isEmpty && middle.new.isEmpty {
      hunks = []
    } else if middle.old.isEmpty || middle.new.isEmpty {
      hunks = [middle]
    } else {
      var search = EditSearch(old: old, new: new, window: middle, limit: limit)
      hunks = search.run() ?? [middle]
    }
  }

  private static func commonHead(_ old: TextTokens, _ new: TextTokens) -> Int {
    var count = 0
    while count < min(old.count, new.count), old.matches(count, new, count) { count += 1 }
    return count
  }

  private static func commonTail(_ old: TextTokens, _ new: TextTokens, after head: Int) -> Int {
    var count = 0
    while count < min(old.count, new.count) - head,
      old.matches(old.count - 1 - count, new, new.count - 1 - count)
    {
      count += 1
    }
    return count
  }
}

/// The greedy search: the furthest old token reached on each diagonal, with one more edit a round.
private struct EditSearch {
  let old: TextTokens
  let new: TextTokens
  let window: EditScript.Hunk
  let limit: Int
  /// The furthest position on diagonal `k`, at `k + limit + 1`.
  private var furthest: [Int32]
  /// `furthest` before each round, for walking back; round `d` begins at `d * d`.
  private var trace: [Int32] = []

  init(old: TextTokens, new: TextTokens, window: EditScript.Hunk, limit: Int) {
    self.old = old
    self.new = new
    self.window = window
    self.limit = min(limit, window.old.count + window.new.count)
    furthest = [Int32](repeating: 0, count: 2 * self.limit + 3)
  }

  /// The hunks, or nil when the limit was not enough.
  mutating func run() -> [EditScript.Hunk]? {
    for edits in 0...limit {
      for diagonal in stride(from: -edits, through: edits, by: 2) where advance(diagonal, edits) {
        return walkBack(edits: edits, diagonal: diagonal)
      }
      trace += furthest[(limit + 1 - edits)...(limit + 1 + edits)]
    }
    return nil
  }

  /// Goes as far as one more edit leads on a diagonal; true at the end of both sides.
  private mutating func advance(_ diagonal: Int, _ edits: Int) -> Bool {
    let slot = diagonal + limit + 1
    let goesDown =
      diagonal == -edits || (diagonal != edits && furthest[slot - 1] < furthest[slot + 1])
    var x = Int(goesDown ? furthest[slot + 1] : furthest[slot - 1] + 1)
    while x < window.old.count, x - diagonal < window.new.count,
      old.matches(window.old.lowerBound + x, new, window.new.lowerBound + x - diagonal)
    {
      x += 1
    }
    furthest[slot] = Int32(x)
    return x >= window.old.count && x - diagonal >= window.new.count
  }

  private func walkBack(edits: Int, diagonal: Int) -> [EditScript.Hunk] {
    var hunks: [EditScript.Hunk] = []
    var x = window.old.count
    var diagonal = diagonal
    for round in stride(from: edits, to: 0, by: -1) {
      let goesDown =
        diagonal == -round
        || (diagonal != round
          && reached(diagonal - 1, before: round) < reached(diagonal + 1, before: round))
      diagonal += goesDown ? 1 : -1
      x = reached(diagonal, before: round)
      prepend(x, x - diagonal, isInsertion: goesDown, to: &hunks)
    }
    return hunks.reversed()
  }

  private func reached(_ diagonal: Int, before round: Int) -> Int {
    let base = (round - 1) * (round - 1)
    return Int(trace[base + diagonal + round - 1])
  }

  /// Adds a single edit in front of the hunks found so far (they stand in reverse order).
  private func prepend(
    _ x: Int, _ y: Int, isInsertion: Bool, to hunks: inout [EditScript.Hunk]
  ) {
    let oldStart = window.old.lowerBound + x
    let newStart = window.new.lowerBound + y
    let oldEnd = oldStart + (isInsertion ? 0 : 1)
    let newEnd = newStart + (isInsertion ? 1 : 0)
    if let next = hunks.last, next.old.lowerBound == oldEnd, next.new.lowerBound == newEnd {
      hunks[hunks.count - 1] = .init(
        old: oldStart..<next.old.upperBound, new: newStart..<next.new.upperBound)
    } else {
      hunks.append(.init(old: oldStart..<oldEnd, new: newStart..<newEnd))
    }
  }
}
