import ArgumentParser
import DeckFiles
import DeckModel

/// Files of one project.
struct FormatPlace {
  /// The project folder, absolute.
  let folder: String
  /// Paths inside it; none means all files that the project reads.
  var paths: [String]

  /// The files that a command line names, by project; the project here or above when it names none.
  static func places(of files: [String], _ reporter: ProblemReporter) throws -> [FormatPlace] {
    if files.isEmpty { return [FormatPlace(folder: try Session.folder(nil, reporter), paths: [])] }
    var places: [FormatPlace] = []
    for file in files { try place(of: file, reporter).add(to: &places) }
    return places
  }

  private static func place(of file: String, _ reporter: ProblemReporter) throws -> FormatPlace {
    if SystemFiles().kind(file) == .folder {
      return FormatPlace(folder: try Session.folder(file, reporter), paths: [])
    }
    guard ["yaml", "yml"].contains(Path.fileExtension(file)) else {
      throw ValidationError("\(file) is no YAML file")
    }
    guard let parent = ProjectFolder.absolute(Path.folder(file)),
      let folder = ProjectFolder.nearest(above: parent),
      let path = Path.relative(Path.join(parent, Path.baseName(file)), to: folder)
    else { return FormatPlace(folder: try Session.folder(Path.folder(file), reporter), paths: []) }
    return FormatPlace(folder: folder, paths: [path])
  }

  /// Joins the others of its project; all files of one take in each of them.
  private func add(to places: inout [FormatPlace]) {
    guard let index = places.firstIndex(where: { $0.folder.hasBytes(of: folder) }) else {
      return places.append(self)
    }
    if places[index].paths.isEmpty { return }
    let new = paths.filter { path in !places[index].paths.contains { $0.hasBytes(of: path) } }
    places[index].paths = paths.isEmpty ? [] : places[index].paths + new
  }
}
