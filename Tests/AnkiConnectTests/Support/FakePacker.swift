import DeckModel
import DeckSync
import Synchronization

/// Takes notes as if it made a package of them, and remembers them.
final class FakePacker: NotePacking {
  struct Failure: Error {}

  /// What was asked for at once.
  struct Package: Sendable {
    var notes: [Note]
    var noteTypes: [String]
    var position: Int64
    var path: String
  }

  private let log = Mutex<[Package]>([])
  private let changes = Mutex<[[KeptNote]]>([])
  private let fails: Bool
  /// What is in each package that Anki writes.
  private let kept: [KeptNote]
  /// Notes that would need another card.
  private let lacking: Set<Int64>

  init(fails: Bool = false, kept: [KeptNote] = [], lacking: Set<Int64> = []) {
    (self.fails, self.kept, self.lacking) = (fails, kept, lacking)
  }

  var packages: [Package] { log.withLock { $0 } }
  var changed: [[KeptNote]] { changes.withLock { $0 } }

  func pack(_ notes: [Note], noteTypes: [String], position: Int64, to path: String) throws {
    if fails { throw Failure() }
    log.withLock {
      $0.append(Package(notes: notes, noteTypes: noteTypes, position: position, path: path))
    }
  }

  func notes(_ numbers: Set<Int64>, in path: String) throws -> [KeptNote] {
    kept.filter { numbers.contains($0.number) }
  }

  func pack(changed notes: [KeptNote], noteTypes: [String], to path: String) throws -> Set<Int64> {
    if fails { throw Failure() }
    let packed = notes.filter { !lacking.contains($0.number) }
    changes.withLock { $0.append(packed) }
    return Set(packed.map(\.number))
  }
}
