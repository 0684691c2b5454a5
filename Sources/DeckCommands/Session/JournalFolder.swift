import DeckFiles
import DeckSync

/// The journals of a project: `.deckform/journal/<time>-<target>.jsonl`.
struct JournalFolder {
  private let local: LocalFolder

  init(of project: String) {
    local = LocalFolder(of: project)
  }

  private var path: String { Path.join(local.path, "journal") }

  /// The names of the journals of a target, the oldest first.
  func names(ofTarget target: String) -> [String] {
    let ending = "-\(Self.safe(target)).jsonl"
    return ((try? SystemFiles().names(in: path)) ?? []).filter { name in
      name.hasSuffix(ending) && name.utf8.count == Self.timeLength + ending.utf8.count
    }
  }

  /// The bytes of a journal; nil when it cannot be read.
  func bytes(of name: String) -> [UInt8]? { try? SystemFiles().read(Path.join(path, name)) }

  /// The last journal of an apply that did something and is not undone yet; nil when there is none.
  ///
  /// - Parameter profile: Anki's profile; journals of another one do not count.
  func lastApply(
    toTarget target: String, namespace: String, profile: String?
  ) -> (name: String, journal: Journal)? {
    var undone: Set<String> = []
    for name in names(ofTarget: target).reversed() {
      guard let journal = bytes(of: name).flatMap({ Journal($0) }),
        journal.header.namespace == namespace, journal.header.target == target,
        profile == nil || journal.header.profile == nil || journal.header.profile == profile
      else { continue }
      if let other = journal.header.undoes {
        if journal.isComplete { undone.insert(other) }
      } else if journal.hasDone, !undone.contains(name) {
        return (name, journal)
      }
    }
    return nil
  }

  /// A new journal, which has the next free name.
  func makeFile(_ header: JournalHeader) throws(FileError) -> AppendedFile {
    let folder = try local.make("journal")
    for number in 0...99 {
      let time = LocalFolder.numbered(header.start.fileName, number)
      let name = "\(time)-\(Self.safe(header.target)).jsonl"
      do throws(FileError) {
        return try AppendedFile(path: Path.join(folder, name))
      } catch  where error.isTaken {
        continue
      }
    }
    throw FileError(.write, folder, code: 0)
  }

  /// The length of what stands before the target's name: `2026-11-25T16-33-00Z-00`.
  private static let timeLength = 23

  /// A name that any file system takes.
  private static func safe(_ name: String) -> String {
    String(
      name.map { character in
        character.isASCII && (character.isLetter || character.isNumber || "-_.".contains(character))
          ? character : "_"
      })
  }
}
