import JSONText

/// When a note is a duplicate: its first field has the same content as another note's, without HTML.
public struct DuplicateRule: Equatable, Sendable {
  /// Where duplicates are looked for.
  public enum Scope: Equatable, Sendable {
    /// The whole collection.
    case collection
    /// A deck: the note's own when no name is given; one that is not there has no duplicates.
    ///
    /// Anki's own checks are left out then: of cloze notes without clozes, for example (seen).
    case deck(String? = nil, withChildren: Bool = false)
  }

  /// Whether a duplicate is added all the same; an empty note never is.
  public var isAllowed: Bool
  /// Where duplicates are looked for.
  public var scope: Scope
  /// Whether notes of other note types count too.
  public var inAllModels: Bool

  /// A rule; what Anki itself does if nothing is given.
  public init(isAllowed: Bool = false, scope: Scope = .collection, inAllModels: Bool = false) {
    (self.isAllowed, self.scope, self.inAllModels) = (isAllowed, scope, inAllModels)
  }
}

extension JSONWriter {
  /// The member `options`; none for the rule that holds anyway.
  mutating func member(duplicates rule: DuplicateRule) {
    if rule == DuplicateRule() { return }
    member("options") { json in
      json.object { json in
        json.member("allowDuplicate", rule.isAllowed)
        json.members(scope: rule)
      }
    }
  }

  private mutating func members(scope rule: DuplicateRule) {
    if rule.scope == .collection, !rule.inAllModels { return }
    if rule.scope != .collection { member("duplicateScope", "deck") }
    member("duplicateScopeOptions") { json in
      json.object { json in
        if case .deck(let name, let withChildren) = rule.scope {
          if let name { json.member("deckName", name) }
          json.member("checkChildren", withChildren)
        }
        json.member("checkAllModels", rule.inAllModels)
      }
    }
  }
}
