import AnkiConnect
import DeckManifest
import DeckSync

/// Reaches Anki, and begins to read what a plan needs, while the files of the project are still read.
struct Approach {
  let target: TargetOptions
  var lane = Lane.automatic

  /// Begins where nothing can go wrong that would have to be told before the errors of the files: not
  /// with a key that is in a file, or that a command must be asked for.
  func begin(_ project: Project) -> AnkiConnectOpening? {
    guard let target = self.target.target(of: project),
      case .ankiConnect(_, _, let key) = target.kind, let key = Secret.variable(of: key)
    else { return nil }
    return AnkiConnectOpening(
      self.target.connection(to: target, key: Environment[key], lane),
      reading: HeadStart(file: StateFile.name(of: project.namespace), mark: project.mark))
  }
}

extension TargetOptions {
  /// How to reach Anki: the option wins over the environment, the environment over the file.
  func connection(to target: Target, key: String?, _ lane: Lane) -> AnkiConnectOptions {
    guard case .ankiConnect(let url, let profile, _) = target.kind else {
      preconditionFailure("only for ankiconnect targets")
    }
    return AnkiConnectOptions(
      url: self.url ?? Environment["ANKICONNECT_URL"] ?? url, key: key, profile: profile,
      timeout: Double(timeout), lane: lane)
  }
}
