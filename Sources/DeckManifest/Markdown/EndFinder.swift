/// Looks for the ends of what has a beginning, in time linear in the text.
///
/// Where an end was looked for in vain is remembered, so that a thousand beginnings without an end
/// cost one search.
struct EndFinder {
  /// What an end must come before.
  enum Limit: Hashable {
    case lineEnd, blankLine
  }

  private struct Search: Hashable {
    var closing: [UInt8]
    var limit: Limit
  }

  /// Up to where each search is known to find nothing.
  private var barren: [Search: Int] = [:]

  /// The index after the next `closing`.
  mutating func end(
    of closing: [UInt8], in bytes: [UInt8], from start: Int, before limit: Limit
  ) -> Int? {
    let search = Search(closing: closing, limit: limit)
    if let known = barren[search], start < known { return nil }
    var (index, isBlank) = (start, false)
    while index < bytes.count {
      if bytes[index] == .lineFeed && (limit == .lineEnd || isBlank) { break }
      if bytes[index] > .space {
        isBlank = false
      } else if bytes[index] == .lineFeed {
        isBlank = true
      }
      if bytes[index] == closing[0] && bytes[index...].starts(with: closing) {
        return index + closing.count
      }
      index += 1
    }
    barren[search] = index + 1
    return nil
  }

  /// The index after the backticks that close a code span.
  mutating func endOfCode(_ fence: ArraySlice<UInt8>, in bytes: [UInt8]) -> Int? {
    let search = Search(closing: Array(fence), limit: .blankLine)
    if let known = barren[search], fence.endIndex < known { return nil }
    var (index, isBlank) = (fence.endIndex, false)
    while index < bytes.count, !(bytes[index] == .lineFeed && isBlank) {
      let run = bytes[index...].prefix { $0 == .backtick }
      if run.count == fence.count { return run.endIndex }
      if bytes[index] > .space {
        isBlank = false
      } else if bytes[index] == .lineFeed {
        isBlank = true
      }
      index += Swift.max(run.count, 1)
    }
    barren[search] = index + 1
    return nil
  }
}
