package import DeckModel

/// Something that Anki shows an error for, or a blank card, whatever is in the note.
package struct TemplateFinding: Equatable, Sendable {
  /// What kind of mistake it is.
  package enum Kind: Equatable, Sendable {
    /// The sections do not pair up.
    case syntax
    /// It names a field that the model does not have.
    case unknownField
    /// The front shows no field.
    case blank
  }

  /// What kind of mistake it is.
  package var kind: Kind
  /// The template that it is in.
  package var template: CardTemplate
  /// Whether it is on the front.
  package var isFront: Bool
  /// What Anki says of it, in English.
  package var message: String
}

extension TemplateFinding {
  /// What would not render of a model's templates: of each side what is wrong with its sections, or every
  /// name that is no field.
  ///
  /// Anki itself stops at the first.
  package static func findings(of model: NoteType) -> [TemplateFinding] {
    model.templates.enumerated().flatMap { index, template in
      let check = TemplateCheck(model: model, template: template, index: index)
      return check.findings(isFront: true) + check.findings(isFront: false)
    }
  }
}

/// Looks through one template.
private struct TemplateCheck {
  let model: NoteType
  let template: CardTemplate
  let index: Int

  func findings(isFront: Bool) -> [TemplateFinding] {
    do throws(TemplateError) {
      let parsed = try Template(parsing: isFront ? template.front : template.back)
      let unknown = unknownNames(in: parsed.nodes).reduce(into: [TemplateError]()) {
        errors, error in
        if !errors.contains(error) { errors.append(error) }
      }
      if unknown.isEmpty, isFront, isBlank(parsed) {
        return [finding(.blank, "The front of this card is blank.", isFront)]
      }
      return unknown.map { finding(.unknownField, $0.message(), isFront) }
    } catch {
      return [finding(.syntax, error.message(), isFront)]
    }
  }

  private func finding(
    _ kind: TemplateFinding.Kind, _ message: String, _ isFront: Bool
  ) -> TemplateFinding {
    TemplateFinding(kind: kind, template: template, isFront: isFront, message: message)
  }

  private func unknownNames(in nodes: [Template.Node]) -> [TemplateError] {
    nodes.flatMap { node -> [TemplateError] in
      switch node {
      case .text, .comment: return []
      case .field(let name, let filters):
        let isKnown = name == "FrontSide" || name.isEmpty && !filters.isEmpty || isField(name)
        return isKnown ? [] : [.unknownField(name, filters: filters)]
      case .section(let name, let isNegated, let inner):
        let isKnown = isField(name) || Template.isClozeCondition(name)
        return (isKnown ? [] : [.unknownCondition(name, isNegated: isNegated)])
          + unknownNames(in: inner)
      }
    }
  }

  /// Whether there is anything under a name, on one card at least.
  private func isField(_ name: String) -> Bool {
    if model.field(named: name) != nil || Template.addedFields.contains(name) { return true }
    return model.kind == .cloze
      ? Template.isClozeCondition(name) : name.hasBytes(of: "c\(index + 1)")
  }

  /// Whether no content at all makes a card; a cloze model asks for clozes instead.
  private func isBlank(_ front: Template) -> Bool {
    model.kind == .standard && !front.renders(followsNegation: false, isField)
  }
}
