import DeckModel

/// Why a call is not sent.
struct CallRefusal: Error, Equatable {
  let message: String
  var help: String?
  let status: ExitStatus
}

extension CallRefusal {
  /// A mistake of the command line.
  static func usage(_ message: String, help: String? = nil) -> CallRefusal {
    CallRefusal(message: message, help: help, status: .usage)
  }

  /// A name that no action has.
  static func unknown(_ action: String, among names: [String]) -> CallRefusal {
    .usage(
      "AnkiConnect has no action \"\(Printable.line(action))\"",
      help: Nearest.help(for: action, among: names))
  }

  /// An action that changes something.
  static func changes(_ action: String) -> CallRefusal {
    CallRefusal(
      message: "\(action) can change something", help: "allow it with --write", status: .stopped)
  }

  /// An action of which nobody knows whether it changes something.
  static func unclear(_ action: String) -> CallRefusal {
    CallRefusal(
      message: "deckform does not know whether \(Printable.line(action)) changes something",
      help: "allow it with --write", status: .stopped)
  }
}
