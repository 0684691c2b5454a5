/// A line of a file as an excerpt shows it, with the columns that carets go under.
///
/// A line that is too long is cut to a window around the marked stretch.
struct MarkedLine {
  /// The line, made printable.
  private(set) var text = ""
  /// The columns before the carets.
  private(set) var indent = 0
  /// The columns of the carets; at least one.
  private(set) var markWidth = 0

  private static let ellipsis = "..."

  /// - Parameters:
  ///   - line: the line without its ending.
  ///   - mark: the marked characters, from 0; may reach behind the end of the line.
  ///   - budget: the most columns that the line may fill.
  init(_ line: String, mark: Range<Int>, budget: Int) {
    // Of a line of megabytes only the neighbourhood of the mark is looked at.
    let start = min(mark.lowerBound, line.unicodeScalars.count)
    let skipped = max(0, start - budget)
    let rest = line.unicodeScalars.dropFirst(skipped)
    let near = rest.prefix(3 * budget)
    let cells = near.map(Printable.cell)
    let isCutAfter = near.endIndex != rest.endIndex
    let local = (start - skipped)..<max(start - skipped, mark.upperBound - skipped)
    let first = Self.firstShown(cells, local, budget, isCutBefore: skipped > 0)
    if first > 0 || skipped > 0 { text = Self.ellipsis }
    fill(cells, from: first, mark: local, budget: budget, isCutAfter: isCutAfter)
    markWidth = max(1, markWidth)
  }

  /// The first character to show: the first one when the mark is then in view, else one a third of
  /// the window before the mark.
  private static func firstShown(
    _ cells: [Printable.Cell], _ mark: Range<Int>, _ budget: Int, isCutBefore: Bool
  ) -> Int {
    let room = budget - ellipsis.count
    if !isCutBefore, width(cells.prefix(mark.upperBound)) <= room { return 0 }
    var first = min(mark.lowerBound, cells.count)
    var before = 0
    while first > 0, before + cells[first - 1].width <= room / 3 {
      first -= 1
      before += cells[first].width
    }
    return first
  }

  private mutating func fill(
    _ cells: [Printable.Cell], from first: Int, mark: Range<Int>, budget: Int, isCutAfter: Bool
  ) {
    var used = text.count
    indent = used
    let all = cells[min(first, cells.count)...]
    let fits = !isCutAfter && used + Self.width(all) <= budget
    let room = fits ? budget : budget - Self.ellipsis.count
    for (index, cell) in zip(all.indices, all) {
      guard used + cell.width <= room else { break }
      text += cell.text
      used += cell.width
      if index < mark.lowerBound { indent = used }
      if mark.contains(index) { markWidth += cell.width }
    }
    if !fits { text += Self.ellipsis }
  }

  private static func width(_ cells: ArraySlice<Printable.Cell>) -> Int {
    cells.reduce(0) { $0 + $1.width }
  }
}
