import Foundation

/// What `--timings` printed, read again.
struct TimingTable {
  /// The times of a row, in seconds.
  struct Row {
    var time: Double
    /// The parts for Anki and for deckform; zero where there is no Anki.
    var waiting = 0.0
    var own = 0.0
  }

  /// The names of the phases, in their order.
  private(set) var phases: [String] = []
  /// The rows by their names, the total among them.
  private(set) var rows: [String: Row] = [:]
  /// How many requests were sent; nil where nothing says so.
  private(set) var requests: Int?
  /// For example `891 B`.
  private(set) var bytesSent: String?

  /// The table at the end of a text; nil when there is none.
  init?(_ text: String) {
    let lines = text.split(separator: "\n")
    guard let head = lines.lastIndex(where: { $0.hasPrefix("  phase ") }) else { return nil }
    for line in lines[(head + 1)...] {
      let cells = line.split(separator: /\s{2,}/).map(String.init)
      if let count = cells[0].firstMatch(of: /^(\d+) requests?, (.*) sent, .* received$/) {
        (requests, bytesSent) = (Int(count.1), String(count.2))
      } else {
        guard let row = Self.row(cells.dropFirst()) else { return nil }
        rows[cells[0]] = row
        if cells[0] == "total" { continue }
        phases.append(cells[0])
        if cells.count == 4, cells[2] != "-" { waited.append(cells[0]) }
      }
    }
  }

  /// The phases in which Anki was waited for, however shortly.
  private(set) var waited: [String] = []

  /// Whether the parts make up the whole, as far as rounding lets them.
  var isConsistent: Bool {
    guard let total = rows["total"] else { return false }
    let parts = phases.compactMap { rows[$0] }
    let slack = 0.0006 * Double(parts.count + 1) + total.time * 0.01
    return abs(parts.reduce(0) { $0 + $1.time } - total.time) < slack
      && abs(parts.reduce(0) { $0 + $1.waiting } - total.waiting) < slack
      && (requests == nil || abs(total.waiting + total.own - total.time) < slack)
  }

  private static func row(_ cells: ArraySlice<String>) -> Row? {
    let times = cells.map { $0 == "-" ? 0 : seconds($0) ?? .nan }
    guard !times.isEmpty, times.allSatisfy({ $0 >= 0 }) else { return nil }
    return times.count == 3
      ? Row(time: times[0], waiting: times[1], own: times[2]) : Row(time: times[0])
  }

  private static func seconds(_ text: String) -> Double? {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let number = Double(parts[0]) else { return nil }
    return ["ms": 0.001, "s": 1][parts[1]].map { $0 * number }
  }

  /// A number of bytes, as the table says it.
  static func size(of bytes: Int) -> String {
    guard bytes >= 1000 else { return "\(bytes) B" }
    // Halves go up, which a format of a binary fraction does not do.
    let tenths = (bytes + 50) / 100
    return "\(tenths / 10).\(tenths % 10) kB"
  }
}
