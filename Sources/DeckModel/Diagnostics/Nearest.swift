/// The word that the user probably meant.
package enum Nearest {
  /// The word of `words` that is nearest to `word`, when one is near enough to suggest.
  package static func word(to word: String, among words: [String]) -> String? {
    let limit = max(1, word.count / 3)
    return words.map { ($0, distance(word.lowercased(), $0.lowercased())) }
      .filter { $0.1 <= limit }
      .min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
  }

  /// The help line that suggests it.
  package static func help(for word: String, among words: [String]) -> String? {
    self.word(to: word, among: words).map { "did you mean \"\($0)\"?" }
  }

  /// How many letters must be added, removed, changed or swapped with a neighbour.
  private static func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    var before: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var line = [row + 1]
      for column in right.indices {
        let isSame = left[row] == right[column]
        var best = min(line[column] + 1, last[column + 1] + 1, last[column] + (isSame ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, before[column - 1] + 1)
        }
        line.append(best)
      }
      (before, last) = (last, line)
    }
    return last[right.count]
  }
}
