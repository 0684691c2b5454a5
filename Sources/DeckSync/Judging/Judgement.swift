package import DeckPlan

/// How a step of a plan stands to what is there now.
package enum Judgement: Equatable, Sendable {
  /// It can be done; the operation as it is now, with what was edited besides left as it is.
  case ready(Operation)
  /// It is so already; of a note that is added, under which number.
  case done(noteID: Int64?)
  /// What it would change is not as the plan says, and why.
  case stale(String)
}

extension Operation {
  /// Whether it takes away what cannot be brought back by another apply: such a step must find
  /// everything as it was planned.
  var takesAway: Bool {
    switch self {
    case .deleteNote, .removeField, .removeTemplate, .deleteMedia, .deleteDeck: true
    default: false
    }
  }
}
