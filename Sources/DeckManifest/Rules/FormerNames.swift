import DeckModel

/// Names that things had before: none may be the name of another thing, or be claimed twice, or two
/// things would be one.
enum FormerNames {
  static func problems(of decks: [Deck]) -> [Diagnostic] {
    problems(
      "deck", decks.map { Named(name: $0.name, formerNames: $0.formerNames, location: $0.location) }
    )
  }

  /// Of models and of the fields and templates in each.
  static func problems(of models: [NoteType]) -> [Diagnostic] {
    problems(
      "model",
      models.map { Named(name: $0.name, formerNames: $0.formerNames, location: $0.location) })
      + models.flatMap { model in
        problems(
          "field",
          model.fields.map {
            Named(name: $0.name, formerNames: $0.formerNames, location: $0.location)
          })
          + problems(
            "template",
            model.templates.map {
              Named(name: $0.name, formerNames: $0.formerNames, location: $0.location)
            })
      }
  }

  private struct Named {
    var name: String
    var formerNames: [String]
    var location: SourceLocation?
  }

  private static func problems(_ what: String, _ things: [Named]) -> [Diagnostic] {
    guard things.contains(where: { !$0.formerNames.isEmpty }) else { return [] }
    var present = things.reduce(into: [String: Named]()) { $0[Canonical.nameKey($1.name)] = $1 }
    return things.flatMap { thing in
      thing.formerNames.compactMap { former in
        let other = present.updateValue(thing, forKey: Canonical.nameKey(former))
        return other.map { problem(what, former, thing.location, $0.location) }
      }
    }
  }

  private static func problem(
    _ what: String, _ name: String, _ place: SourceLocation?, _ other: SourceLocation?
  ) -> Diagnostic {
    Diagnostic(
      .duplicateName, "the \(what) cannot have been \"\(name)\": that name is taken", at: place,
      notes: [.init("by this \(what)", at: other)], help: "remove \"was\", or rename the other")
  }
}
