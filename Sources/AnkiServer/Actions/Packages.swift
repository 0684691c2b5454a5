import AnkiPackage
import DeckFiles
import DeckModel
import JSONText

extension ServedAction {
  /// Packages, written and read by this process.
  static let packages: [ServedAction] = [
    .writing("exportPackage", ["deck", "path", "includeSched?"]) { session, arguments in
      let name = Canonical.deckName(try arguments.text("deck"))
      let path = try arguments.text("path")
      guard session.editor.decks.number(named: name) != nil else { return false }
      let export = DeckExport(
        decks: session.editor.decks.numbers(from: name), media: session.media.path,
        hasSchedules: arguments.flag("includeSched", default: false))
      try session.requireElsewhere(path)
      try session.save()
      try export.write(session.db, to: path)
      return true
    },
    .writing("importPackage", ["path"]) { session, arguments in
      try session.importPackage(arguments.text("path"))
      return true
    },
  ]
}

extension Session {
  /// Refuses a path at which a file of the collection lies, or may come to lie.
  fileprivate func requireElsewhere(_ path: String) throws(ActionFailure) {
    let folder = try? SystemFiles().realPath(Path.folder(path).isEmpty ? "." : Path.folder(path))
    let real = Path.join(folder ?? Path.folder(path), Path.baseName(path))
    let own = ["", "-wal", "-shm", "-journal"].map { collection + $0 }
    guard !own.contains(real), folder != media.path else {
      throw ActionFailure("\(path) is a file of the collection that is served")
    }
  }

  /// Takes a package in.
  fileprivate mutating func importPackage(_ path: String) throws {
    guard SystemFiles().kind(path) == .file else {
      throw ActionFailure("Failed to open '\(path)': No such file or directory (os error 2)")
    }
    var merge = PackageMerge(into: editor, media: media.path)
    try merge.take(path)
    editor = merge.editor
    _ = tags.register(merge.tags)
  }
}
