import ArgumentParser
import DeckFiles
import DeckManifest
import DeckModel

/// Files that were formatted and proved; nothing is written yet.
struct FormatRun {
  private let console: Console
  private let drafts: [(folder: String, draft: FormatDraft)]
  /// The working folder, from which paths are shown.
  private let here: String

  /// Formats the files of each place; says what is wrong and ends the command when a file cannot be
  /// read or would say something else.
  init(_ places: [FormatPlace], assigningIDs: Bool, _ console: Console) throws {
    self.console = console
    here = ProjectFolder.absolute(".") ?? "/"
    drafts = places.map { place in
      let draft = FormatDraft(
        folder: place.folder, paths: place.paths, assigningIDs: assigningIDs)
      return (place.folder, draft)
    }
    try refuseProblems()
    try refuseDoubts()
    for (folder, draft) in drafts { tell(draft.remarks, in: folder) }
  }

  private func refuseProblems() throws {
    let reporter = ProblemReporter(console: console, format: .text)
    for (folder, draft) in drafts { reporter.report(draft.problems, in: folder) }
    guard drafts.allSatisfy(\.draft.problems.isEmpty) else { throw ExitStatus.wrongFiles.exit }
  }

  private func refuseDoubts() throws {
    for (folder, draft) in drafts {
      for path in draft.doubts {
        console.messages.write(
          "error: \(shown(path, in: folder)) would say something else; nothing was written. "
            + "This is a mistake in deckform.\n")
      }
    }
    guard drafts.allSatisfy(\.draft.doubts.isEmpty) else { throw ExitStatus.failed.exit }
  }

  private func tell(_ remarks: [FormatRemark], in folder: String) {
    for remark in remarks {
      let place = "\(shown(remark.location.file, in: folder)):\(remark.location.line)"
      console.messages.write("\(place): no id: \(remark.reason)\n")
    }
  }

  private func shown(_ path: String, in folder: String) -> String {
    Printable.line(Path.climbing(to: Path.join(folder, path), from: here))
  }

  private var fileCount: Int { drafts.reduce(0) { $0 + $1.draft.fileCount } }
}

extension FormatRun {
  /// Names the files that would change.
  func check() -> ExitStatus {
    var count = 0
    for (folder, draft) in drafts {
      for change in draft.changes { console.output.write(shown(change.path, in: folder) + "\n") }
      count += draft.changes.count
    }
    let files = Phrase.count(fileCount, "file") ?? "no files"
    console.messages.write(
      count == 0
        ? "In canonical layout: \(files).\n" : "Not in canonical layout: \(count) of \(files).\n")
    return count == 0 ? .done : .wrongFiles
  }

  /// Writes the files that change.
  func write() -> ExitStatus {
    var (written, left) = (0, 0)
    for (folder, draft) in drafts {
      for change in draft.changes {
        if write(change, in: folder) { written += 1 } else { left += 1 }
      }
    }
    let files = Phrase.count(fileCount, "file") ?? "no files"
    console.output.write(
      written + left == 0
        ? "In canonical layout already: \(files).\n" : "Formatted: \(written) of \(files).\n")
    return left == 0 ? .done : written == 0 ? .failed : .partial
  }

  private func write(_ change: FormatDraft.Change, in folder: String) -> Bool {
    let path = shown(change.path, in: folder)
    if let reason = FormattedFileWriter(folder: folder).write(change) {
      console.messages.write("error: \(path) was left as it is: \(reason)\n")
      return false
    }
    let ids = Phrase.count(change.ids, "id").map { " (\($0))" } ?? ""
    console.output.write("formatted \(path)\(ids)\n")
    return true
  }
}
