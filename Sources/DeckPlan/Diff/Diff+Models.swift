import DeckModel

extension Diff {
  /// Models that are missing, and parts of models that differ.
  ///
  /// Fields and templates that only the target has are left alone.
  static func models(from current: CollectionState, to desired: CollectionState) -> [Operation] {
    desired.models.flatMap { model -> [Operation] in
      guard let old = current.model(named: model.name) else { return [.createModel(model)] }
      return fields(from: old, to: model) + templates(from: old, to: model)
        + styling(from: old, to: model)
    }
  }

  private static func fields(from old: NoteType, to model: NoteType) -> [Operation] {
    let placements = Placement.steps(from: old.fields.map(\.name), to: model.fields.map(\.name))
    let changes: [Operation] = model.fields.compactMap { field in
      guard let present = old.field(named: field.name) else { return nil }
      let wanted = field.filled(from: present)
      return wanted.hasOptions(of: present)
        ? nil : .setFieldOptions(model: old.name, from: present, to: wanted)
    }
    return placements.map { step in
      switch step {
      case .add(let name, let index):
        .addField(
          model: old.name, field: model.field(named: name) ?? Field(name: name), index: index)
      case .move(let name, let from, let to):
        .moveField(model: old.name, field: name, from: from, to: to)
      }
    } + changes
  }

  private static func templates(from old: NoteType, to model: NoteType) -> [Operation] {
    let present = old.templates.reduce(into: [String: CardTemplate]()) { $0[$1.name] = $1 }
    let wanted = model.templates.reduce(into: [String: CardTemplate]()) { $0[$1.name] = $1 }
    let placements = Placement.steps(
      from: old.templates.map(\.name), to: model.templates.map(\.name))
    let changes: [Operation] = model.templates.compactMap { template in
      guard let before = present[template.name], !template.hasSides(of: before) else { return nil }
      return .updateTemplate(model: old.name, from: before, to: template)
    }
    return placements.compactMap { step in
      switch step {
      case .add(let name, let index):
        wanted[name].map { .addTemplate(model: old.name, template: $0, index: index) }
      case .move(let name, let from, let to):
        .moveTemplate(model: old.name, template: name, from: from, to: to)
      }
    } + changes
  }

  private static func styling(from old: NoteType, to model: NoteType) -> [Operation] {
    old.css.hasBytes(of: model.css)
      ? [] : [.updateStyling(model: old.name, from: old.css, to: model.css)]
  }
}

extension Field {
  /// This field with the options that it does not manage taken from the target.
  func filled(from present: Field) -> Field {
    var field = self
    field.font = font ?? present.font
    field.size = size ?? present.size
    field.isRightToLeft = isRightToLeft ?? present.isRightToLeft
    field.hint = hint ?? present.hint
    return field
  }

  /// Whether the editor options are the same.
  func hasOptions(of other: Field) -> Bool {
    font == other.font && size == other.size && isRightToLeft == other.isRightToLeft
      && (hint ?? "").hasBytes(of: other.hint ?? "")
  }
}

extension CardTemplate {
  /// Whether both sides are the same, byte for byte: Anki stores templates as they are.
  func hasSides(of other: CardTemplate) -> Bool {
    front.hasBytes(of: other.front) && back.hasBytes(of: other.back)
  }
}
