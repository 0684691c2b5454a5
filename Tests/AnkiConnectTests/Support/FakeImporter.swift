import DeckSync
import Synchronization

/// Answers `importPackage` as Anki's importer does: to the first, which only asks what importer it is, that
/// there is no such file.
final class FakeImporter: Sendable {
  private let wasAsked = Mutex(false)
  private let load: @Sendable () throws(BackendError) -> FakeAnki.Answer

  init(_ load: @escaping @Sendable () throws(BackendError) -> FakeAnki.Answer) {
    self.load = load
  }

  func answer() throws(BackendError) -> FakeAnki.Answer {
    let isProbe = wasAsked.withLock { wasAsked in
      defer { wasAsked = true }
      return !wasAsked
    }
    return isProbe ? .error("Failed to open: not there (os error 2)") : try load()
  }
}
