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

  /// Makes a folder that was not there, whose name begins as told.
  func makeNew(_ name: String) throws(FileError) -> String {
    var number = 0
    while SystemFiles().kind(Path.join(path, Self.numbered(name, number))) != nil { number += 1 }
    return try make(Self.numbered(name, number))
  }

  /// A name with a number at its end, which sort together.
  static func numbered(_ name: String, _ number: Int) -> String {
    name + (number < 10 ? "-0" : "-") + "\(number)"
  }
}
