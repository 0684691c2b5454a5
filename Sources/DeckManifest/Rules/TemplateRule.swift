import DeckModel

/// Templates name only fields that the model has, close what they open, and make cards.
///
/// Anki refuses others (seen in Anki 26.9: "Field 'x' not found", "Expected to find a field").
struct TemplateRule {
  private let model: NoteType
  private var problems: [Diagnostic] = []

  /// What Anki fills in besides the fields.
  private static let special: Set<String> = [
    "FrontSide", "Tags", "Type", "Deck", "Subdeck", "Card", "CardFlag", "CardID",
  ]

  private init(_ model: NoteType) {
    self.model = model
  }

  /// What is wrong with the templates of a model.
  static func problems(of model: NoteType) -> [Diagnostic] {
    var rule = TemplateRule(model)
    for template in model.templates {
      rule.check(template.front, side: "front", of: template)
      rule.check(template.back, side: "back", of: template)
      rule.checkMakesCards(template)
    }
    rule.checkDistinctFronts()
    return rule.problems
  }

  private mutating func check(_ text: String, side: String, of template: CardTemplate) {
    let parsed = TemplateText(text)
    if parsed.unclosed != nil {
      report(.templateSyntax, "a {{ on the \(side) is never closed", template, help: "add }}")
    }
    checkFields(parsed, side: side, of: template)
    checkNesting(parsed, side: side, of: template)
  }

  private mutating func checkFields(
    _ parsed: TemplateText, side: String, of template: CardTemplate
  ) {
    for (tag, _) in parsed.tags {
      let name: String
      switch tag {
      case .field(let field, _), .open(let field): name = field
      case .close: continue
      }
      guard !isKnown(name, side: side) else { continue }
      report(
        .templateUnknownField, "the \(side) names the field \"\(name)\"", template,
        help: Nearest.help(for: name, among: model.fields.map(\.name)),
        notes: ["the model has: " + model.fields.map(\.name).joined(separator: ", ")])
    }
  }

  private func isKnown(_ name: String, side: String) -> Bool {
    name.isEmpty || Self.special.contains(name) || model.field(named: name) != nil
      || isClozeCondition(name)
  }

  /// `{{#c1}}` is true on the card of that cloze.
  private func isClozeCondition(_ name: String) -> Bool {
    model.kind == .cloze && name.first == "c" && name.count > 1
      && name.dropFirst().allSatisfy(\.isNumber)
  }

  private mutating func checkNesting(
    _ parsed: TemplateText, side: String, of template: CardTemplate
  ) {
    var open: [String] = []
    for (tag, _) in parsed.tags {
      switch tag {
      case .open(let name): open.append(name)
      case .close(let name) where open.last == name: open.removeLast()
      case .close(let name):
        let help = open.last.map { "close {{#\($0)}} first" } ?? "open it before"
        report(.templateSyntax, "{{/\(name)}} on the \(side) closes nothing", template, help: help)
        return
      case .field: break
      }
    }
    if let name = open.last {
      report(
        .templateSyntax, "{{#\(name)}} on the \(side) is never closed", template,
        help: "add {{/\(name)}}")
    }
  }

  private mutating func checkMakesCards(_ template: CardTemplate) {
    switch model.kind {
    case .standard where fields(in: template.front).isEmpty:
      report(
        .templateMakesNoCard, "the front shows no field, so it makes no card", template,
        help: "put {{\(model.fields[0].name)}} on the front")
    case .cloze:
      for (side, text) in [("front", template.front), ("back", template.back)]
      where TemplateText.clozeFields(in: text).isEmpty {
        report(
          .templateMakesNoCard, "the \(side) of a cloze model shows no cloze", template,
          help: "put {{cloze:\(model.fields[0].name)}} on the \(side)")
      }
    default: break
    }
  }

  private func fields(in text: String) -> [String] {
    TemplateText(text).tags.compactMap { tag, _ in
      guard case .field(let name, _) = tag, model.field(named: name) != nil else { return nil }
      return name
    }
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
        .templateMakesNoCard, "the front is the same as that of \"\(twin.name)\"", template,
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
