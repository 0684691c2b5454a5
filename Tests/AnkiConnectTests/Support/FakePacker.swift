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
  private let fails: Bool

  init(fails: Bool = false) { self.fails = fails }

  var packages: [Package] { log.withLock { $0 } }

  func pack(_ notes: [Note], noteTypes: [String], position: Int64, to path: String) throws {
    if fails { throw Failure() }
    log.withLock {
      $0.append(Package(notes: notes, noteTypes: noteTypes, position: position, path: path))
    }
  }
}
