package import DeckFiles
package import DeckModel
import YAMLTree

/// Changes of Anki's brought into the files of a project: each only where reading the files back gives
/// that change, and nothing else.
package struct FilePull: Sendable {
  /// The new content of files, by their paths inside the project.
  package private(set) var files: [String: [UInt8]] = [:]
  /// The same files as they were read.
  package private(set) var before: [String: [UInt8]] = [:]
  /// Media files that get Anki's content: the path of each, absolute, with its name there.
  package private(set) var media: [String: String] = [:]
  /// What was brought in, in the order given, each with the paths of its files inside the project.
  package private(set) var done: [(change: PulledChange, paths: [String])] = []
  /// What could not be, and why.
  package private(set) var refused: [(change: PulledChange, refusal: Refusal)] = []

  private let folder: String
  private let reader: any FileReader
  private let waiting: [String: String]

  /// Works out how the files say what Anki says; writes nothing.
  ///
  /// - Parameters:
  ///   - changes: what was edited in Anki.
  ///   - loaded: the project as it was read.
  ///   - folder: its absolute path, without symbolic links.
  ///   - reader: its files, with new media laid over them.
  ///   - waiting: where Anki's content of changed media is, by name.
  package init(
    _ changes: [PulledChange], into loaded: LoadedProject, in folder: String,
    reader: any FileReader, waiting: [String: String] = [:]
  ) {
    self.folder = folder
    self.reader = reader
    self.waiting = waiting
    guard let project = loaded.project, let desired = loaded.desired else { return }
    // Places were found in what was read then.
    guard LoadedProject(folder: folder, reader: reader).desired == desired else {
      refused = changes.map { ($0, .changedMeanwhile) }
      return
    }
    var files = ProjectFiles(root: folder, reader: reader)
    files.allowsOutside = project.allowsOutside
    var planner = ChangePlanner(loaded, desired, project, files, for: changes)
    var planned: [Planned] = []
    var shared: [String: Int] = [:]
    for change in changes {
      switch planner.changes(for: change) {
      case .success(let steps):
        let place = steps.count == 1 ? steps[0].sharedPlace : nil
        if let index = place.flatMap({ shared[$0] }) {
          planned[index].changes.append(change)
        } else {
          if let place { shared[place] = planned.count }
          planned.append(Planned(changes: [change], steps: steps))
        }
      case .failure(let refusal): refused.append((change, refusal))
      }
    }
    var accepted: [Planned] = []
    settle(planned[...], &accepted, desired)
    done = accepted.flatMap { planned in
      planned.changes.map { ($0, planned.steps.map(\.path)) }
    }
    take(contents(of: accepted) ?? [:])
  }

  /// Changes that the same bytes make: one, or those of all notes that share them.
  private struct Planned {
    var changes: [PulledChange]
    let steps: [FileChange]
  }

  /// Accepts all that can be, and tells the rest by halves.
  private mutating func settle(
    _ group: ArraySlice<Planned>, _ accepted: inout [Planned], _ desired: DesiredState
  ) {
    if group.isEmpty { return }
    if holds(accepted + group, desired) {
      accepted += group
    } else if group.count == 1 {
      refused += group[group.startIndex].changes.map { ($0, .shared) }
    } else {
      let middle = group.startIndex + group.count / 2
      settle(group[..<middle], &accepted, desired)
      settle(group[middle...], &accepted, desired)
    }
  }

  /// Whether the files, changed, ask for the changes and nothing else.
  private func holds(_ planned: [Planned], _ desired: DesiredState) -> Bool {
    guard let contents = contents(of: planned) else { return false }
    let texts = contents.compactMap { path, content in content.bytes.map { (path, $0) } }
    let media = contents.compactMap { path, content in
      content.media.flatMap { waiting[$0] }.map { (path, $0) }
    }
    let overlaid = OverlaidFiles(
      texts: Dictionary(texts, uniquingKeysWith: { $1 }),
      waiting: Dictionary(media, uniquingKeysWith: { $1 }), over: reader)
    let after = LoadedProject(folder: folder, reader: overlaid)
    guard !after.hasErrors, let found = after.desired else { return false }
    return PullExpectation(desired, planned.flatMap(\.changes)).holds(in: found)
  }

  /// The new content of every file that changes, by absolute path; nil where changes are about the same
  /// bytes.
  private func contents(of planned: [Planned]) -> [String: NewContent]? {
    var contents: [String: NewContent] = [:]
    var edits: [String: [ByteEdit]] = [:]
    for step in planned.flatMap(\.steps) {
      let path = Path.join(folder, step.path)
      switch step.content {
      case .edits(let more): edits[path, default: []] += more
      case .text(let text): contents[path] = .bytes(Array(text.utf8))
      case .media(let name): contents[path] = .media(name)
      }
    }
    for (path, edits) in edits {
      guard let old = try? reader.read(path), let new = ByteEdit.apply(edits, to: old) else {
        return nil
      }
      contents[path] = .bytes(new)
    }
    return contents
  }

  private enum NewContent {
    case bytes([UInt8])
    case media(String)

    var bytes: [UInt8]? { if case .bytes(let bytes) = self { bytes } else { nil } }
    var media: String? { if case .media(let name) = self { name } else { nil } }
  }

  private mutating func take(_ contents: [String: NewContent]) {
    for (path, content) in contents {
      switch content {
      case .bytes(let bytes):
        let inside = Path.relative(path, to: folder) ?? path
        files[inside] = bytes
        before[inside] = try? reader.read(path)
      case .media(let name): media[path] = name
      }
    }
  }
}
