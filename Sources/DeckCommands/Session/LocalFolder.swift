import DeckFiles

/// The folder of a project that holds what belongs to this machine only: `.deckform`.
struct LocalFolder {
  /// Its absolute path.
  let path: String

  init(of project: String) {
    path = Path.join(project, ".deckform")
  }

  /// Makes a folder in it; git is told to leave all of it alone.
  func make(_ name: String) throws(FileError) -> String {
    let ignore = Path.join(path, ".gitignore")
    if SystemFiles().kind(ignore) == nil { try AtomicFile.write(Array("*\n".utf8), to: ignore) }
    let folder = Path.join(path, name)
    try AtomicFile.makeFolders(folder)
    return folder
  }
}
