import AnkiConnect
import JSONText

/// An action that was asked for on the command line.
struct Call {
  let action: String
  let parameters: CallParameters
  /// Whether it may change something.
  let isWriteAllowed: Bool

  /// The names of the action and, of a `multi`, of all actions in it.
  var names: [String] { Self.names(action, parameters.object) }

  /// Those that deckform does not know.
  var unknown: [String] {
    names.filter { !ActionCatalogue.isKnown($0) }
  }

  /// Refuses what changes something unless that is allowed.
  func checkKnownActions() throws(CallRefusal) {
    guard !isWriteAllowed else { return }
    let changing = names.first { ActionCatalogue.action(named: $0)?.isMutating == true }
    if let changing { throw .changes(changing) }
  }

  /// Refuses what AnkiConnect does not have and, unless changes are allowed, what only AnkiConnect knows.
  ///
  /// - Parameter offered: those of the unknown actions that this AnkiConnect has.
  func checkUnknownActions(offered: [String]) throws(CallRefusal) {
    for name in unknown {
      guard offered.contains(name) else { throw .unknown(name, among: ActionCatalogue.names) }
      guard isWriteAllowed else { throw .unclear(name) }
    }
  }

  private static func names(_ action: String, _ parameters: JSONElement?) -> [String] {
    guard action == ActionCatalogue.multi else { return [action] }
    let inner = parameters?["actions"]?.elements.flatMap { element in
      names(element["action"]?.string ?? "", element["params"])
    }
    return [action] + (inner ?? [])
  }
}

extension ActionCatalogue {
  /// Whether an action of that name is known.
  static func isKnown(_ name: String) -> Bool { name == multi || action(named: name) != nil }
}
