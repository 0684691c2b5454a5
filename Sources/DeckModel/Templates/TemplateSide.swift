/// One side of a card template, as the rules look at it.
struct TemplateSide {
  /// The name of the side, for messages.
  let name: String
  /// What is written on it.
  let text: String
  /// The template that it is a side of.
  let template: CardTemplate
  /// The pieces of it.
  let tokens: TemplateTokens

  init(_ name: String, _ text: String, of template: CardTemplate) {
    (self.name, self.text, self.template) = (name, text, template)
    tokens = TemplateTokens(text)
  }

  /// Whether it shows a field or depends on one; the condition of a cloze is none.
  var asksForAField: Bool {
    !fields.isEmpty || !conditions.allSatisfy(Template.isClozeCondition)
  }

  /// Whether it has a field without a name and without filters, where Anki shows an error.
  var hasNamelessField: Bool { tokens.all.contains(.field("", filters: [])) }

  /// Whether a `{{` has no `}}` after it, so that Anki shows it as text.
  var hasOpenBraces: Bool {
    tokens.all.contains { token in
      guard case .text(let text) = token else { return false }
      guard let braces = text.byteRange(of: "{{") else { return false }
      return !text[braces.upperBound...].containsBytes("}}")
    }
  }

  /// The fields that it shows.
  var fields: [String] {
    tokens.all.compactMap { token in
      guard case .field(let name, _) = token else { return nil }
      return name
    }
  }

  /// The fields on which something depends.
  var conditions: [String] {
    tokens.all.compactMap { token in
      guard case .open(let name, _) = token else { return nil }
      return name
    }
  }
}
