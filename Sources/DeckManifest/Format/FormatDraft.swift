package import DeckFiles
package import DeckModel
import YAMLTree

/// Files of a project in canonical layout, proved to say what they said; nothing is written yet.
package struct FormatDraft: Sendable {
  /// A file that becomes another.
  package struct Change: Sendable {
    /// Its path inside the project.
    package let path: String
    /// Its content as it was read.
    package let before: [UInt8]
    /// Its content as it should be.
    package let after: [UInt8]
    /// How many notes get an id in it.
    package let ids: Int
  }

  /// The files that are not as they should be, in the order in which they were asked for.
  package private(set) var changes: [Change] = []
  /// What keeps files from being read; then nothing may be written.
  package private(set) var problems: [Diagnostic] = []
  /// What could not be given an id.
  package private(set) var remarks: [FormatRemark] = []
  /// The files that would say something else; never any, unless we are wrong.
  package private(set) var doubts: [String] = []
  /// How many files were looked at.
  package let fileCount: Int

  private let folder: String
  private let reader: any FileReader

  /// Formats files of a project.
  ///
  /// - Parameters:
  ///   - folder: the absolute path of the project folder, without symbolic links.
  ///   - paths: the files, by their paths inside the project; all that it reads when there are none.
  ///   - assigningIDs: whether notes that have no id get the one that they go by.
  ///   - reader: where the files are read from.
  package init(
    folder: String, paths: [String], assigningIDs: Bool, reader: any FileReader = SystemFiles()
  ) {
    self.folder = folder
    self.reader = reader
    let loaded = assigningIDs ? LoadedProject(folder: folder, reader: reader) : nil
    let listed = paths.isEmpty ? Self.files(of: folder, reader) : (paths, [])
    fileCount = listed.0.count
    problems = listed.1
    let ids = loaded.map { KnownIDs(of: $0.desired?.collection.notes ?? []) }
    for path in listed.0 { format(path, ids) }
    if problems.isEmpty { prove(loaded) }
  }

  /// The project file and all files that it includes.
  private static func files(
    of folder: String, _ reader: any FileReader
  ) -> ([String], [Diagnostic]) {
    let loaded = LoadedProject(projectFileIn: folder, reader: reader)
    guard let project = loaded.project else {
      return ([], loaded.problems.filter { $0.severity == .error })
    }
    let files = ProjectFiles(root: folder, reader: reader)
    let paths = Set(project.includes.flatMap { (try? files.matching($0.pattern)) ?? [] })
      .subtracting([ProjectLoader.fileName])
    return ([ProjectLoader.fileName] + FileTree(paths).files, [])
  }

  private mutating func format(_ path: String, _ ids: KnownIDs?) {
    do throws(FileError) {
      let bytes = try reader.read(Path.join(folder, path))
      try format(bytes, path, ids)
    } catch {
      problems.append(.unreadable(path, error))
    }
  }

  private mutating func format(_ bytes: [UInt8], _ path: String, _ ids: KnownIDs?) throws(FileError)
  {
    do throws(YAMLError) {
      var file = FormattedFile(bytes, try YAMLDocument.parse(bytes, file: path))
      if let ids { remarks += try file.assign(ids) }
      let after = file.formatted
      if after == bytes { return }
      if !file.isSaid(by: after) { doubts.append(path) }
      changes.append(Change(path: path, before: bytes, after: after, ids: file.idCount))
    } catch {
      problems.append(Diagnostic(error))
    }
  }

  /// Reads the project as it is, and as it will be.
  private mutating func prove(_ loaded: LoadedProject?) {
    guard !changes.isEmpty else { return }
    let texts = changes.map { (Path.join(folder, $0.path), $0.after) }
    let after = LoadedProject(
      folder: folder,
      reader: OverlaidFiles(
        texts: Dictionary(uniqueKeysWithValues: texts), over: reader))
    let before = loaded ?? LoadedProject(folder: folder, reader: reader)
    let differing = before.files(differingFrom: after)
    if let differing { doubts += differing.isEmpty ? changes.map(\.path) : differing }
  }
}
