import AnkiConnect
import ArgumentParser
import DeckFiles
import DeckManifest
import DeckModel
import DeckPlan
import DeckSync

/// What was edited in Anki, worked into the files; nothing is written yet.
struct PullRun {
  let session: Session
  /// What comes of the files.
  let pull: FilePull
  /// What comes, or came, into the files.
  private(set) var taken: [PulledChange]
  /// What is left as it is, with the reasons.
  private(set) var left: [LeftChange]
  /// The Anki that is read.
  let anki: AnkiConnectBackend
  private let opened: WritableTarget
  private let plan: Plan
  /// The bytes of what was written last.
  private let remembered: [UInt8]?
  private let media: PulledMedia

  /// Reads Anki, and works out what the files are to say.
  init(_ session: Session, _ options: TargetOptions, _ choice: PullChoice) async throws {
    self.session = session
    opened = try await session.openForWriting(options)
    guard let anki = opened.backend as? AnkiConnectBackend else {
      session.console.writeError("nobody edits a package but deckform; there is nothing to pull")
      throw ExitStatus.usage.exit
    }
    self.anki = anki
    var policy = session.desired.policy
    policy.drift = .keep
    let result = try await session.planResult(
      on: opened.reading, Allowances(), policy: policy, tellingTags: choice.takesTags)
    plan = result.plan
    remembered = result.remembered
    let changes =
      PulledChanges.list(of: plan)
      + PulledChanges.added(result.foreignTags, to: session.desired.collection.notes)
    let bases = BaseTexts(
      of: changes.filter(\.isConflict), in: plan.state, session, target: opened.context.target)
    let (chosen, left) = choice.parted(changes, bases)
    media = try await PulledMedia(chosen, of: anki, session)
    pull = FilePull(
      chosen, into: session.loaded, in: session.folder, reader: media.overlaid,
      waiting: media.changed)
    taken = pull.done.map(\.change)
    self.left =
      left + pull.refused.map { LeftChange(change: $0.change, reason: $0.refusal.reason) }
  }

  /// How the command ends.
  var status: ExitStatus { left.isEmpty ? .done : .stopped }
}

extension PullRun {
  /// Writes the files that are still as they were read.
  mutating func write() throws {
    var changed: Set<String> = []
    do throws(FileError) {
      for (path, bytes) in pull.files.sorted(by: { $0.key < $1.key }) {
        let place = Path.join(session.folder, path)
        if try SystemFiles().read(place) == pull.before[path] {
          try AtomicFile.write(bytes, to: place)
        } else {
          changed.insert(path)
        }
      }
      try media.put(pull.media)
    } catch {
      session.console.writeError("\(error)")
      throw ExitStatus.failed.exit
    }
    taken = pull.done.filter { changed.isDisjoint(with: $0.paths) }.map(\.change)
    left += pull.done.filter { !changed.isDisjoint(with: $0.paths) }.map {
      LeftChange(change: $0.change, reason: Refusal.changedMeanwhile.reason)
    }
  }

  /// Remembers that what was taken is what was written last.
  func remember() async throws {
    guard !taken.isEmpty else { return }
    var plan = plan
    plan.steps = []
    plan.stops = []
    plan.state = plan.state.taking(taken)
    plan.isStateChanged = true
    if let problem = try await session.remember(plan, inPlaceOf: remembered, on: opened) {
      session.console.writeWarning(problem)
    }
  }
}
