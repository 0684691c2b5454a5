import DeckManifest
import DeckModel

/// What a pull did, for people.
struct PullRenderer {
  let style: Style

  func string(for run: PullRun, isDry: Bool) -> String {
    guard !run.taken.isEmpty || !run.left.isEmpty else {
      return "Nothing was edited in Anki since it was written.\n"
    }
    return (isDry ? "" : taken(run)) + left(run) + summary(run, isDry: isDry)
  }

  private func taken(_ run: PullRun) -> String {
    run.taken.map { change in
      "  \(style(.add, "<"))  \(Printable.line(change.title))\(place(of: change))\n"
    }.joined()
  }

  private func left(_ run: PullRun) -> String {
    run.left.map { left in
      "  \(style(.warning, "!"))  \(Printable.line(left.change.title))\(place(of: left.change))\n"
        + "     \(left.reason)\n" + (left.sides.map(sides) ?? "")
    }.joined()
  }

  /// What was written last, and what both sides made of it.
  private func sides(_ sides: ConflictSides) -> String {
    sides.lines.map { name, text in
      "     \(style(.faint, name))  \(Printable.line(Shortening.middle(text, head: 60, tail: 20)))\n"
    }.joined()
  }

  private func place(of change: PulledChange) -> String {
    change.location.map { "  \(Printable.line($0.file)):\($0.line)" } ?? ""
  }

  private func summary(_ run: PullRun, isDry: Bool) -> String {
    let files = run.pull.files.count + run.pull.media.count
    return "\n" + style(.strong, isDry ? "Pull would take" : "Pull")
      + (isDry ? " " : ": ")
      + "\(run.taken.count) from Anki into \(files) file\(files == 1 ? "" : "s")"
      + (run.left.isEmpty ? "" : ", \(run.left.count) left") + ".\n"
  }
}
