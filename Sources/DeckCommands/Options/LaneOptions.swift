import AnkiConnect
import ArgumentParser

/// How new and changed notes reach Anki.
struct LaneOptions: ParsableArguments {
  /// The ways, as they are typed.
  enum Name: String, ExpressibleByArgument, CaseIterable {
    case automatic = "auto"
    case actions, package
  }

  @Option(
    help: "How notes reach Anki: auto (from 50 in a package), actions (one by one), package.")
  var lane: Name = .automatic

  /// The way for the connection.
  var value: Lane {
    switch lane {
    case .automatic: .automatic
    case .actions: .actions
    case .package: .package
    }
  }
}
