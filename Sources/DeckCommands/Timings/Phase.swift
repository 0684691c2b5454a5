import DeckManifest
import DeckSync

/// What a command spends its time on, in the order in which it is shown.
enum Phase: String, CaseIterable, Sendable {
  /// Reading files, and taking them apart.
  case read
  /// Making decks of what they say.
  case decode
  /// Finding the target, and asking what it can do.
  case connect
  /// Reading what the target has.
  case fetch
  /// Comparing.
  case diff
  /// Waiting for the user's answer.
  case ask
  /// Keeping what is taken away.
  case backUp = "back up"
  /// Changing the target.
  case apply
  /// Reading back what was changed.
  case verify
  /// Lock, journal, and what is remembered in the target.
  case remember
  /// All else, such as printing.
  case other
}

extension Phase {
  /// The phase of a command that a phase of reading a project belongs to.
  init(_ phase: LoadPhase) {
    self =
      switch phase {
      case .reading: .read
      case .decoding: .decode
      }
  }

  /// The phase of a command that a phase of the loop over a backend belongs to.
  init(_ phase: SyncPhase) {
    self =
      switch phase {
      case .remembering: .remember
      case .fetching: .fetch
      case .planning: .diff
      case .performing: .apply
      case .readingBack: .verify
      }
  }
}
