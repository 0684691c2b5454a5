import DeckManifest
import DeckPlan

/// Files as they are and as they would be, in the form that `patch` reads.
struct UnifiedDiff {
  let style: Style

  /// The diff of all files that a pull would change, in the order of their paths.
  func string(for pull: FilePull) -> String {
    pull.files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { path, bytes in
      string(
        path, from: String(decoding: pull.before[path] ?? [], as: UTF8.self),
        to: String(decoding: bytes, as: UTF8.self))
    }.joined()
  }

  private func string(_ path: String, from old: String, to new: String) -> String {
    let hunks = LineDiff(from: old, to: new, context: 3).hunks.map(string)
    return hunks.isEmpty ? "" : "--- a/\(path)\n+++ b/\(path)\n" + hunks.joined()
  }

  private func string(_ hunk: LineDiff.Hunk) -> String {
    let old = hunk.lines.count { $0.kind != .inserted }
    let new = hunk.lines.count { $0.kind != .deleted }
    return "@@ -\(hunk.oldStart),\(old) +\(hunk.newStart),\(new) @@\n"
      + hunk.lines.map { line in
        switch line.kind {
        case .equal: " \(line.text)\n"
        case .deleted: style(.remove, "-\(line.text)") + "\n"
        case .inserted: style(.add, "+\(line.text)") + "\n"
        }
      }.joined()
  }
}
