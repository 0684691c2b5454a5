import DeckModel
import DeckPlan

/// A row of a plan as lines of a `diff` fence: what is lost with a minus, what comes with a plus.
enum PlanRowDiff {
  private static let words = WordDiffText(style: .plain)
  private static let mostLines = 24

  static func lines(of row: PlanOutline.Row) -> [String] {
    let place = row.location.map { "  \($0.file):\($0.line)" } ?? ""
    let head = "\(row.kind.symbol) \(row.kind.word) \(row.title)" + Printable.line(place)
    let rest = row.steps.flatMap { step in
      StepDetail.details(of: step.operation).flatMap(lines) + held(step)
    }
    return [head] + rest
  }

  private static func held(_ step: PlannedOperation) -> [String] {
    guard let hold = step.hold else { return [] }
    let word = step.operation.changeKind.word
    return ["!     held (\(word)): " + Printable.line(hold.explanation)]
  }

  private static func lines(of detail: StepDetail) -> [String] {
    let label = Printable.line(detail.label)
    func line(_ sign: String, _ text: String) -> String { "\(sign)     \(label): \(text)" }
    switch detail.body {
    case .value(let text): return [line("+", shortened(text))]
    case .words(let diff):
      return side(diff, without: .inserted).map { line("-", $0) }
        + side(diff, without: .deleted).map { line("+", $0) }
    case .transition(let old, let new):
      return [line("-", shortened(old)), line("+", shortened(new))]
    case .tags(let added, let removed):
      return sentence(removed).map { line("-", $0) } + sentence(added).map { line("+", $0) }
    case .lines(let diff): return [line(" ", "+\(diff.inserted) -\(diff.deleted)")] + hunks(diff)
    }
  }

  /// One side of a diff as a line; none when that side is empty.
  private static func side(_ diff: WordDiff, without kind: WordDiff.Kind) -> [String] {
    let text = words.string(diff, without: kind)
    return text.isEmpty ? [] : [text]
  }

  private static func sentence(_ tags: [String]) -> [String] {
    tags.isEmpty ? [] : [Printable.line(tags.joined(separator: " "))]
  }

  private static func shortened(_ text: String) -> String {
    Printable.line(Shortening.middle(text, head: 160, tail: 0))
  }

  private static func hunks(_ diff: LineDiff) -> [String] {
    let lines = diff.hunks.flatMap { hunk in
      ["@@ line \(hunk.newStart) @@"]
        + hunk.lines.map { line in
          let sign = line.kind == .equal ? " " : line.kind == .deleted ? "-" : "+"
          return "\(sign)       \(shortened(line.text))"
        }
    }
    guard lines.count > mostLines else { return lines }
    return lines.prefix(mostLines) + ["        … and \(lines.count - mostLines) more lines"]
  }
}
