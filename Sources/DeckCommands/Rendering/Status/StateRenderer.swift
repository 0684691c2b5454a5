import DeckPlan
import DeckSync
import JSONText

/// What a target remembers, for people and for programs.
struct StateRenderer {
  let style: Style

  /// As text, ending with a line feed.
  func text(_ stored: StoredState, in context: PlanContext) -> String {
    let name = StateFile.name(of: context.namespace)
    let lines =
      switch stored {
      case .missing: ["Nothing is remembered (there is no \(name))."]
      case .unusable(let reason): ["\(name) cannot be used: \(reason)."]
      case .read(let state): ["Remembered in \(name):"] + Self.lines(of: state)
      }
    return style(.strong, "deckform state")
      + Printable.line(": \(context.namespace) → \(context.target) (\(context.address))") + "\n"
      + lines.map { $0 + "\n" }.joined()
  }

  /// How much of each kind a state has, a line each.
  static func lines(of state: SyncState) -> [String] {
    let protected = state.notes.values.count(where: \.isProtected)
    let suspended = state.notes.values.count { !$0.suspended.isEmpty }
    let ours = state.media.values.count(where: \.isOurs)
    return [
      line("notes", state.notes.count, [(protected, "protected"), (suspended, "suspended by us")]),
      line("models", state.models.count, []),
      line("decks", state.decks.count, [(state.decks.count, "made by us")]),
      line("media", state.media.count, [(ours, "stored by us")]),
    ] + (state.orphans.isEmpty ? [] : [line("left", state.orphans.count, [])])
  }

  private static func line(_ kind: String, _ count: Int, _ parts: [(Int, String)]) -> String {
    let details = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    return "  \(kind.padded(to: 8))\(count)" + (details.isEmpty ? "" : "  (\(details))")
  }

  /// As JSON, ending with a line feed: the state as it is stored.
  func json(_ stored: StoredState, in context: PlanContext) -> String {
    JSONWriter.document { json in
      json.member("format_version", "1.0")
      PlanJSONRenderer.origin(&json, context)
      switch stored {
      case .missing: json.optional("problem", nil as String?)
      case .unusable(let reason): json.member("problem", reason)
      case .read: json.optional("problem", nil as String?)
      }
      json.member("state") { json in
        if case .read(let state) = stored {
          json.object { StateFile.members(&$0, state) }
        } else {
          json.null()
        }
      }
    }
  }
}
