import AnkiConnect

/// Shows where the time of a command went, as a table.
struct TimingsRenderer {
  let style: Style

  /// The table, ending with a line feed: a row for each phase that happened, then the whole.
  ///
  /// Where nothing goes over a wire, there is nobody to wait for.
  func text(_ timings: Timings) -> String {
    let rows = rows(of: timings)
    let widths = rows[0].indices.map { column in rows.map { $0[column].utf8.count }.max() ?? 0 }
    var lines = rows.map { row in
      "  " + row[0].padded(to: widths[0])
        + zip(row, widths).dropFirst().map { "  " + $0.padded(left: $1) }.joined()
    }
    lines[0] = style(.strong, lines[0])
    lines += timings.traffic.map { [Self.line(of: $0)] } ?? []
    return lines.map { $0 + "\n" }.joined()
  }

  private func rows(of timings: Timings) -> [[String]] {
    let hasAnki = timings.traffic != nil
    let phases = Phase.allCases.compactMap { phase in
      timings.laps[phase].map { Self.row(phase.rawValue, $0, hasAnki) }
    }
    return [["phase", "time"] + (hasAnki ? ["Anki", "deckform"] : [])]
      + phases + [Self.row("total", timings.total, hasAnki)]
  }

  private static func row(_ name: String, _ lap: Timings.Lap, _ hasAnki: Bool) -> [String] {
    let parts = hasAnki ? [lap.waiting, lap.time - lap.waiting] : []
    return [name] + ([lap.time] + parts).map { $0 == .zero ? "-" : TimePhrase.phrase($0) }
  }

  private static func line(of traffic: TransportStatistics) -> String {
    "  \(Phrase.count(traffic.requests, "request") ?? "no requests"), "
      + "\(ByteCount.phrase(traffic.bytesSent)) sent, "
      + "\(ByteCount.phrase(traffic.bytesReceived)) received"
  }
}

extension String {
  /// The text, with blanks before it up to `width` columns.
  fileprivate func padded(left width: Int) -> String {
    String(repeating: " ", count: max(0, width - DisplayWidth.of(self))) + self
  }
}
