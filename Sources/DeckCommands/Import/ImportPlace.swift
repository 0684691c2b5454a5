import ArgumentParser
import DeckFiles
import DeckManifest
import Glibc

/// The project that an import makes or adds to.
struct ImportPlace {
  /// The absolute path of its folder, without symbolic links.
  let folder: String
  /// The project that is there; nil for a new one.
  let session: Session?
  /// Where output goes.
  let console: Console
  /// The folders that were made for it, the outermost first.
  private let made: [String]

  /// The project in a folder, or the nearest one when none is given; else a new one.
  init(into given: String?, console: Console) throws {
    self.console = console
    let wanted = given ?? ProjectFolder.nearest(to: nil) ?? "."
    made = Self.missing(wanted)
    do throws(FileError) {
      try AtomicFile.makeFolders(wanted)
      folder = try SystemFiles().realPath(wanted)
    } catch {
      console.writeError("\(error)")
      throw ExitStatus.failed.exit
    }
    let hasProject = SystemFiles().kind(Path.join(folder, "deckform.yaml")) != nil
    session = hasProject ? try Session.load(folder, format: .text) : nil
  }

  /// The files that are there.
  var files: [String] { (try? SystemFiles().tree(folder).files) ?? [] }

  /// The folder of the media, seen from the project.
  var mediaFolder: String { session?.project.mediaFolders.first ?? "media" }

  /// Does work, and takes the folders away again that it left empty.
  func keepingOnlyWhenWritten(_ work: () async throws -> Void) async throws {
    defer { for folder in made.reversed() { rmdir(folder) } }
    try await work()
  }

  /// The folders on the way to a path that are not there yet, the outermost first.
  private static func missing(_ path: String) -> [String] {
    guard SystemFiles().kind(path) == nil, Path.folder(path) != path else { return [] }
    return missing(Path.folder(path)) + [path]
  }
}
