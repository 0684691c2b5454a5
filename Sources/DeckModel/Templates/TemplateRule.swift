/// What Anki would refuse in the templates of a model, and what it takes but shows wrong.
///
/// Collections hold models that Anki would refuse to make anew, so files may say them: all are warnings.
/// Anki 26.9 was asked about each of them (`TemplateOracleTests`).
package struct TemplateRule {
  private let model: NoteType
  private var problems: [Diagnostic] = []

  private init(_ model: NoteType) {
    self.model = model
  }

  /// What is wrong with the templates of a model.
  package static func problems(of model: NoteType) -> [Diagnostic] {
    guard !model.fields.isEmpty else { return [] }
    var rule = TemplateRule(model)
    for template in model.templates {
      let front = TemplateSide("front", template.front, of: template)
      let back = TemplateSide("back", template.back, of: template)
      for side in [front, back] { rule.check(side) }
      rule.checkMakesCards(front, back)
    }
    rule.checkDistinctFronts()
    return rule.problems
  }

  private mutating func check(_ side: TemplateSide) {
    checkNames(side)
    checkSections(side)
    checkShown(side)
  }

  private mutating func checkNames(_ side: TemplateSide) {
    let unknown =
      side.fields.filter { !isKnown($0) }
      + side.conditions.filter { !isKnown($0) && !Template.isClozeCondition($0) }
    for (index, name) in unknown.enumerated()
    where !unknown[..<index].contains(where: { $0.hasBytes(of: name) }) {
      report(
        .refusedTemplate, "the \(side.name) names the field \"\(name)\"", side.template,
        help: Nearest.help(for: name, among: model.fields.map(\.name)),
        notes: ["the model has: " + model.fields.map(\.name).joined(separator: ", ")])
    }
  }

  /// Whether Anki takes a name; it takes none at all, too.
  private func isKnown(_ name: String) -> Bool {
    name.isEmpty || name == "FrontSide" || Template.addedFields.contains(name)
      || model.field(named: name) != nil
  }

  private mutating func checkSections(_ side: TemplateSide) {
    do throws(TemplateError) { _ = try Template(parsing: side.text) } catch {
      let (what, help) = Self.explanation(of: error, on: side.name)
      report(.refusedTemplate, what, side.template, help: help)
    }
  }

  private static func explanation(
    of error: TemplateError, on side: String
  ) -> (what: String, help: String) {
    switch error {
    case .neverClosed(let name): ("{{#\(name)}} on the \(side) is never closed", "add {{/\(name)}}")
    case .closesNothing(let name, let open):
      (
        "{{/\(name)}} on the \(side) closes nothing",
        open.map { "close {{#\($0)}} first" } ?? "open it before"
      )
    case .unknownField, .unknownCondition: preconditionFailure("parsing knows no fields")
    }
  }

  /// What Anki takes, and shows as text or as an error.
  private mutating func checkShown(_ side: TemplateSide) {
    if side.hasOpenBraces {
      report(
        .templateShownWrong, "a {{ on the \(side.name) is never closed: Anki shows it as text",
        side.template, help: "add }}")
    }
    if side.hasNamelessField {
      report(
        .templateShownWrong, "{{}} on the \(side.name) names no field: Anki shows an error",
        side.template, help: "write the name of a field between the braces")
    }
  }

  private mutating func checkMakesCards(_ front: TemplateSide, _ back: TemplateSide) {
    if !front.asksForAField {
      report(
        .refusedTemplate, "the front shows no field, so it makes no card", front.template,
        help: "put {{\(model.fields[0].name)}} on the front")
    } else if model.kind == .cloze {
      checkShowsClozes(front, back)
    } else if let parsed = Template(front.text), !parsed.renders(followsNegation: false, isFilled) {
      report(
        .templateShownWrong, "the front shows no field of any note: its cards are blank",
        front.template, help: "put {{\(model.fields[0].name)}} on the front")
    }
  }

  /// Anki makes all cards from the first template, and looks at no other.
  private mutating func checkShowsClozes(_ front: TemplateSide, _ back: TemplateSide) {
    guard front.template.name.hasBytes(of: model.templates[0].name) else {
      return report(
        .templateShownWrong, "Anki never shows it: the cards of a cloze model come from its first",
        front.template, help: "remove it")
    }
    for side in [front, back] where side.tokens.clozeFields.isEmpty {
      report(
        .refusedTemplate, "the \(side.name) of a cloze model shows no cloze", side.template,
        help: "put {{cloze:\(model.fields[0].name)}} on the \(side.name)")
    }
  }

  /// Whether there is anything under a name on one card at least.
  private func isFilled(_ name: String) -> Bool {
    Template.addedFields.contains(name) || model.field(named: name) != nil
      || Template.isClozeCondition(name)
  }

  /// Two templates with one front: Anki refuses the second.
  private mutating func checkDistinctFronts() {
    for (index, template) in model.templates.enumerated() {
      guard
        let twin = model.templates[..<index].first(where: {
          $0.front.hasBytes(of: template.front)
        })
      else { continue }
      report(
        .refusedTemplate, "the front is the same as that of \"\(twin.name)\"", template,
        help: "make the fronts differ, or remove one template")
    }
  }

  private mutating func report(
    _ code: DiagnosticCode, _ message: String, _ template: CardTemplate, help: String?,
    notes: [String] = []
  ) {
    problems.append(
      Diagnostic(
        code, "template \"\(template.name)\": \(message)", at: template.location,
        notes: notes.map { .init($0) }, help: help))
  }
}
